using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <summary>The texts of <c>--help</c>.</summary>
internal static partial class HelpTexts
{
    private static readonly Words Program = new(
        """
        明账 mz —— 读取、审查和编制预算公开文件

        用法
          mz read FILE...     读成数字、报表、绩效目标
          mz check PATH...    审查文件或整个文件夹，逐处指出问题、原因和改法
          mz annotate DOCX    把问题作为批注写进 Word 文档的原处，另存一份
          mz accept FILE      接受某个问题（谁、为什么、到哪天），记在文件旁边
          mz book new|from|check  账册：空白工作簿；由已公开的文本生成；逐个单元格检查
          mz compose BOOK...  由账册生成整份公开文件：Word、PDF、网页、Excel
          mz rules [ID]       规则目录；某条规则的说明
          mz demo             演示：由示例账册编制，改错一个数，查出来

        通用选项
          --lang zh|en        说中文（默认）或英文
          --help              某个命令的用法：mz check --help
          --version           版本

        示例
          mz demo
          mz check 某局2026年预算公开.txt
          mz check 全市/ --json > 报告.json

        退出码  0 没有错误 · 1 有错误 · 2 有文件读不了或命令写错 · 130 被中断
        """,
        """
        Mingzhang, mz: reads, checks and composes Chinese budget disclosures

        Usage
          mz read FILE...     into figures, tables and performance targets
          mz check PATH...    audits files or whole folders: every problem with its place, reason and mend
          mz annotate DOCX    a copy of a Word document with every problem as a comment at its place
          mz accept FILE      accepts a problem as it is (who, why, until when), noted beside the file
          mz book new|from|check  books: one to fill in; one from a disclosure; one checked cell by cell
          mz compose BOOK...  the whole disclosure from a book: Word, PDF, web page, Excel
          mz rules [ID]       the rule catalogue; one rule's page
          mz demo             composes a sample book, damages one figure, and finds it

        Everywhere
          --lang zh|en        speak Chinese (default) or English
          --help              how to use a command: mz check --help
          --version           the version

        Examples
          mz demo --lang en
          mz check disclosure.txt --lang en
          mz check folder/ --json > report.json

        Exit status  0 no errors · 1 errors found · 2 a file could not be read or the call is wrong · 130 interrupted
        """);

    private static readonly Words Check = new(
        """
        mz check PATH... [选项]
        审查预算公开文件：PDF（含扫描件）、Word、Excel、网页、文本、Markdown。给出文件夹时，其中（含下级）的都会审查。

        选项
          --json                把结果以一份 JSON 写到标准输出
          -o DIR                把结果写到文件夹
          --to json,csv,sarif,xlsx,html
                                与 -o 合用，写哪些格式，默认 json：report.json 全部结果，findings.csv 每个问题一行，
                                findings.sarif 供代码托管平台和编辑器，worklist.xlsx 待办清单，按金额从大到小，
                                html 每份文件一个网页（多份时另有 index.html），PDF 的问题标在页面图像上
          --prior FILE|DIR      上年公开文件，用来核对“比上年”；核查文件夹时给出上年文件夹，按单位名称和年度对应
          --today YYYY-MM-DD    按这一天判断接受是否到期，默认今天
          --min-severity S      只显示不低于 error、warning 或 info 的问题；默认把提示按规则并成一行
          --form ID|DIR         指定文件的格式（或描述格式的文件夹），不自动识别
          --lang zh|en          语言

        示例
          mz check 某局2026年预算公开.txt
          mz check 某局2026年预算公开.txt --prior 某局2025年预算公开.txt
          mz check 全市/ --min-severity error
          mz check 某局2026年预算公开.pdf -o 结果 --to html

        PDF 需要 poppler，扫描件还需要 Tesseract（chi_sim）；没有时其他格式照查，并说明怎样安装。
        已接受的问题（见 mz accept）照常列出，但不计入错误、警告和退出码。
        Ctrl-C 中断：结果文件要么完整，要么没有；--json 只含已核查的，并写明 "interrupted"。

        退出码  0 没有错误 · 1 有错误 · 2 有文件读不了或命令写错 · 130 被中断
        """,
        """
        mz check PATH... [options]
        Checks budget disclosures: PDF (scans too), Word, Excel, web pages, text, Markdown. Of a folder, all of these at any depth.

        Options
          --json                the result as one JSON document on standard output
          -o DIR                the result as files of a folder
          --to json,csv,sarif,xlsx,html
                                with -o: in which formats, json by default: report.json is all of it, findings.csv a line a
                                finding, findings.sarif for code hosts and editors, worklist.xlsx largest amounts first,
                                html a page for each document (and index.html), with the places in a PDF on images of its pages
          --prior FILE|DIR      last year's disclosure, to hold "compared with last year" against; for a folder, the folder
                                of last year's files, matched by name and year
          --today YYYY-MM-DD    the day that acceptances are held against; today by default
          --min-severity S      only what is at or above error, warning or info; by default infos are one line a rule
          --form ID|DIR         the form of the files, or a folder that describes it, instead of recognising it
          --lang zh|en          the language

        Examples
          mz check disclosure.txt --lang en
          mz check disclosure.txt --prior last-year.txt
          mz check folder/ --min-severity error
          mz check disclosure.pdf -o results --to html

        PDFs need poppler, scans Tesseract (chi_sim) too; without them all else is checked, and it is said what to install.
        Accepted findings (see mz accept) are shown, and do not count as errors or warnings nor for the exit status.
        Ctrl-C: a result file is whole or is not there; --json holds what was checked, and says "interrupted".

        Exit status  0 no errors · 1 errors found · 2 a file could not be read or the call is wrong · 130 interrupted
        """);

    private static readonly Words Accept = new(
        """
        mz accept FILE --rule ID [--line N | --all] --who NAME --why TEXT --until DATE
        接受一份文件的某个问题：写入旁边的 FILE.accepted.yaml（某局.txt 对应 某局.accepted.yaml），已有内容不变。
        接受的问题照常列出，但不再计数；过了期限、或问题的数值有变，接受即失效，报告会提示（ACC001—ACC004）。

        选项
          --rule ID             规则编号，如 NAR001
          --line N              只接受这一行的；同一规则有多处时必须给出，或用 --all
          --all                 接受该规则的全部
          --who NAME            谁接受
          --why TEXT            为什么
          --until YYYY-MM-DD    有效期的最后一天
          --today YYYY-MM-DD    按这一天判断期限，默认今天
          --form ID|DIR         指定文件的格式（或描述格式的文件夹），不自动识别

        示例
          mz accept 某局.txt --rule NAR010 --line 412 --who 张三 --why "原因见正式批复" --until 2026-12-31
          mz accept 某局.txt --rule BAL020 --all --who 张三 --why 尾差 --until 2027-03-31

        退出码  0 已写入 · 2 文件读不了或命令写错
        """,
        """
        mz accept FILE --rule ID [--line N | --all] --who NAME --why TEXT --until DATE
        Accepts a problem of a document: an entry in FILE.accepted.yaml beside it (a.txt has a.accepted.yaml); what is there stays.
        An accepted problem is shown and does not count; it lapses when its day passes or its values change, and the report
        says so (ACC001 to ACC004).

        Options
          --rule ID             the rule, NAR001
          --line N              the one on this line; needed where the rule has several, or --all
          --all                 all of the rule
          --who NAME            who accepts it
          --why TEXT            why
          --until YYYY-MM-DD    the last day on which it holds
          --today YYYY-MM-DD    the day that it is held against; today by default
          --form ID|DIR         the form of the file, or a folder that describes it, instead of recognising it

        Examples
          mz accept a.txt --rule NAR010 --line 412 --who "Li Wei" --why "stated in the approval" --until 2026-12-31
          mz accept a.txt --rule BAL020 --all --who "Li Wei" --why rounding --until 2027-03-31

        Exit status  0 written · 2 the file could not be read or the call is wrong
        """);

    private static readonly Words Read = new(
        """
        mz read FILE... [选项]
        把预算公开文件（PDF、扫描件、Word、Excel、网页、文本、Markdown）读成数字、报表、说明文字和绩效目标。

        选项
          --json                把结果以一份 JSON 写到标准输出
          -o DIR                把结果写到文件夹，文件名取自原文件
          --to json,csv,xlsx,md 与 -o 合用，写哪些格式，默认 json；csv 每张报表一个文件
          --form ID|DIR         指定文件的格式（或描述格式的文件夹），不自动识别
          --lang zh|en          语言

        示例
          mz read 某局2026年预算公开.txt
          mz read 某局2026年预算公开.txt --json > 数据.json
          mz read *.pdf -o 数据 --to csv,xlsx

        退出码  0 全部读取 · 2 有文件读不了或命令写错 · 130 被中断
        """,
        """
        mz read FILE... [options]
        Reads budget disclosures (PDF, scans, Word, Excel, web pages, text, Markdown) into figures, tables, text and performance targets.

        Options
          --json                the result as one JSON document on standard output
          -o DIR                the result as files of a folder, named after the inputs
          --to json,csv,xlsx,md with -o: in which formats; json by default; csv is one file a table
          --form ID|DIR         the form of the files, or a folder that describes it, instead of recognising it
          --lang zh|en          the language

        Examples
          mz read disclosure.txt --lang en
          mz read disclosure.txt --json > data.json
          mz read *.pdf -o data --to csv,xlsx

        Exit status  0 all read · 2 a file could not be read or the call is wrong · 130 interrupted
        """);

    private static readonly Words Rules = new(
        """
        mz rules [ID]
        列出全部规则；给出编号时显示该规则的说明、依据、正误示例和改法。

        示例
          mz rules
          mz rules TXT001
        """,
        """
        mz rules [ID]
        Lists the rules; with an id, that rule's page: what, why, basis, examples, mend.

        Examples
          mz rules --lang en
          mz rules TXT001
        """);

    private static readonly Words Demo = new(
        """
        mz demo [选项]
        演示：把随程序附带的示例账册编制成 Word、网页、Excel、Markdown（有 Chromium、Chrome 或 Edge 时还有 PDF），
        再在副本里改错一个数，审查这份副本并打开网页报告。

        选项
          -o DIR                写到哪个文件夹，默认 mz-demo
          --no-open             不打开网页报告
          --lang zh|en          语言

        示例
          mz demo
          mz demo -o 演示 --no-open

        退出码  0 演示完成 · 2 写不了文件或命令写错
        """,
        """
        mz demo [options]
        Composes the sample book that comes with the program as Word, web page, Excel and Markdown (and PDF where there is
        Chromium, Chrome or Edge), then damages one figure in a copy, checks the copy and opens the report.

        Options
          -o DIR                the folder to write to, mz-demo unless named
          --no-open             do not open the report
          --lang zh|en          the language

        Examples
          mz demo --lang en
          mz demo -o demonstration --no-open

        Exit status  0 done · 2 a file could not be written or the call is wrong
        """);

    private static readonly Words Book = new(
        """
        mz book new FORM -o FILE.xlsx|.json
        mz book from DISCLOSURE -o FILE.xlsx|.json
        mz book check FILE...
        账册是编制公开文本的数据：一个工作簿（XLSX），或同样内容的 JSON。

        mz book new           生成空白账册：每列有说明和示例，能选的有下拉选项
          FORM                公开格式，如 shanxi-budget
          -o FILE             写到哪里，.xlsx 或 .json
          --force             已有同名文件时覆盖
        mz book from          由已公开的文本反推账册：万元两位小数的数记为 ±50 元；原文自相矛盾之处逐条列出
        mz book check         检查填好的账册，一次列出全部问题：在哪个单元格、有什么不对、应当怎样
          --json              把结果以一份 JSON 写到标准输出

        示例
          mz book new shanxi-budget -o 某局2026年账册.xlsx
          mz book from 某局2025年预算公开.docx -o 某局2025年账册.xlsx
          mz book check 某局2026年账册.xlsx
          mz book check 全县/*.xlsx --json > 结果.json

        退出码  0 已写出，或没有错误 · 1 有错误 · 2 有文件读不了或命令写错
        """,
        """
        mz book new FORM -o FILE.xlsx|.json
        mz book from DISCLOSURE -o FILE.xlsx|.json
        mz book check FILE...
        A book is what a disclosure is made from: a workbook (XLSX), or JSON that says the same.

        mz book new           a book to fill in: every column explained with an example, choices to pick from
          FORM                the form to disclose in, shanxi-budget
          -o FILE             where to, .xlsx or .json
          --force             over a file of that name
        mz book from          the book of a published disclosure: figures in 万元 are marked ±50 元; what contradicts itself is listed
        mz book check         checks filled-in books, and lists all that is wrong at once: which cell, what, what is expected
          --json              the result as one JSON document on standard output

        Examples
          mz book new shanxi-budget -o book.xlsx --lang en
          mz book from disclosure.docx -o book.xlsx --lang en
          mz book check book.xlsx --lang en
          mz book check books/*.xlsx --json > result.json

        Exit status  0 written, or no errors · 1 errors found · 2 a file could not be read or the call is wrong
        """);

    /// <summary>The text of a command; of the program for any other name.</summary>
    public static Words Of(string command) => command switch
    {
        "check" => Check,
        "accept" => Accept,
        "annotate" => Annotate,
        "compose" => Compose,
        "read" => Read,
        "rules" => Rules,
        "book" => Book,
        "demo" => Demo,
        _ => Program,
    };
}
