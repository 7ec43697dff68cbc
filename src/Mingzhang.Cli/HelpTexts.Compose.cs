using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <content>mz compose.</content>
internal static partial class HelpTexts
{
    private static readonly Words Compose = new(
        """
        mz compose BOOK... -o DIR [选项]
        由账册（.xlsx 或 .json）生成整份预算公开文件：封面、目录、13 张报表、情况说明、绩效目标表、名词解释。
        给出文件夹时，其中（含下级）的账册都会生成。部门账册与所属单位的账册一并给出时，部门的数字为各单位之和，
        各单位的公开文件也同时生成。生成后先自行审查，再写文件。

        选项
          -o DIR                写到这个文件夹
          --to docx,pdf,html,xlsx,md
                                写哪些格式，默认 docx,pdf,html,xlsx；pdf 用本机的 Chromium、Chrome 或 Edge 打印
          --stage S             draft 草稿、review 送审（都带“仅供内部审核”水印）、public 公开（默认，无水印；
                                还有错误时不写，并逐条列出）
          --force               有错误也公开；文件属性中记下错误个数
          --lang zh|en          语言

        示例
          mz compose 某局2026.xlsx -o 公开
          mz compose 某局2026.xlsx -o 送审 --stage review --to docx,pdf
          mz compose 部门.xlsx 本级.xlsx 下属中心.xlsx -o 公开
          mz compose 全市账册/ -o 公开 --to docx,html

        已有的同名文件会被新的替换。Ctrl-C 或磁盘写满：不留下写到一半的文件。

        退出码  0 全部写出 · 1 有错误 · 2 有账册读不了、PDF 打印不了或命令写错 · 130 被中断
        """,
        """
        mz compose BOOK... -o DIR [options]
        Makes whole disclosures from books (.xlsx or .json): cover, contents, 13 tables, text, performance tables, glossary.
        Of a folder, every book at any depth. A department's book given with those of its units has their figures added,
        and the units' own disclosures are made as well. What is made is checked before it is written.

        Options
          -o DIR                the folder to write to
          --to docx,pdf,html,xlsx,md
                                in which formats; docx,pdf,html,xlsx by default; the PDF is printed by the Chromium, Chrome
                                or Edge that is installed
          --stage S             draft or review (both with the watermark 仅供内部审核), or public (the default, without it;
                                not written while an error stands, each of which is listed)
          --force               public in spite of errors; the files say how many
          --lang zh|en          the language

        Examples
          mz compose book.xlsx -o public --lang en
          mz compose book.xlsx -o review --stage review --to docx,pdf
          mz compose department.xlsx office.xlsx centre.xlsx -o public
          mz compose books/ -o public --to docx,html

        A file of the same name is replaced. Ctrl-C or a full disk: no file is left half written.

        Exit status  0 all written · 1 errors stand · 2 a book cannot be read, a PDF cannot be printed, or the call is wrong · 130 interrupted
        """);
}
