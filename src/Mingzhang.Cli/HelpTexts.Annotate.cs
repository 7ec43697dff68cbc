using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <content>mz annotate.</content>
internal static partial class HelpTexts
{
    private static readonly Words Annotate = new(
        """
        mz annotate DOCX -o OUT.docx [选项]
        审查一份 Word 文档，把每个问题作为批注写在原文处，另存为一份新文档；正文、格式和已有的批注、修订都不变。
        没有具体位置的问题（如缺少某张表）批注在标题上。批注作者为“明账”。

        选项
          -o OUT.docx           写到哪里；不能是原文件
          --force               已有同名文件时覆盖
          --min-severity S      批注不低于 error、warning 或 info 的问题，默认 warning（错误和警告）
          --prior FILE|DIR      上年公开文件或其所在的文件夹，用来核对“比上年”
          --today YYYY-MM-DD    按这一天判断接受是否到期，默认今天
          --form ID|DIR         指定文件的格式（或描述格式的文件夹），不自动识别
          --lang zh|en          批注和提示的语言

        示例
          mz annotate 某局2026年预算公开.docx -o 某局2026年预算公开-批注.docx
          mz annotate 某局2026年预算公开.docx -o 批注.docx --prior 某局2025年预算公开.docx
          mz annotate 某局2026年预算公开.docx -o 批注.docx --min-severity info

        已接受的问题（见 mz accept）不批注。磁盘写满：不留下写到一半的文件。

        退出码  0 没有错误 · 1 有错误（已批注） · 2 文件读不了、不是 .docx 或命令写错
        """,
        """
        mz annotate DOCX -o OUT.docx [options]
        Checks a Word document and saves a copy with every problem as a comment at the very text. Text and setting, and the
        comments and tracked changes that are there, stay as they are. What has no place (a table that is missing) is a
        comment at the title. The author of the comments is 明账.

        Options
          -o OUT.docx           where to; never the document itself
          --force               over a file of that name
          --min-severity S      comments for what is at or above error, warning or info; warning by default
          --prior FILE|DIR      last year's disclosure, or its folder, to hold "compared with last year" against
          --today YYYY-MM-DD    the day that acceptances are held against; today by default
          --form ID|DIR         the form of the file, or a folder that describes it, instead of recognising it
          --lang zh|en          the language of the comments, too

        Examples
          mz annotate disclosure.docx -o annotated.docx --lang en
          mz annotate disclosure.docx -o annotated.docx --prior last-year.docx
          mz annotate disclosure.docx -o annotated.docx --min-severity info

        Accepted findings (see mz accept) get no comment. A full disk leaves no file half written.

        Exit status  0 no errors · 1 errors found, and commented · 2 the file cannot be read or is no .docx, or the call is wrong
        """);
}
