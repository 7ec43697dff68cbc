using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <summary>The texts of <c>--help</c>.</summary>
internal static class HelpTexts
{
    private static readonly Words Program = new(
        """
        明账 mz —— 读取和审查预算公开文件

        用法
          mz read FILE...     读成数字、报表、绩效目标
          mz check PATH...    审查文件或整个文件夹，逐处指出问题、原因和改法
          mz rules [ID]       规则目录；某条规则的说明
          mz demo             审查随程序附带的两份示例

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
        Mingzhang, mz: reads and checks Chinese budget disclosures

        Usage
          mz read FILE...     into figures, tables and performance targets
          mz check PATH...    audits files or whole folders: every problem with its place, reason and mend
          mz rules [ID]       the rule catalogue; one rule's page
          mz demo             checks the two samples that come with the program

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
        审查预算公开文件。给出文件夹时，其中（含下级）的 .txt、.md、.markdown 都会审查。

        选项
          --json                把结果以一份 JSON 写到标准输出
          -o DIR                把结果写到文件夹：report.json、findings.csv、每份文件一个网页（多份时另有 index.html）
          --to json,csv,html    与 -o 合用，写哪些格式，默认 json
          --min-severity S      只显示不低于 error、warning 或 info 的问题；默认把提示按规则并成一行
          --form ID             指定文件的格式，不自动识别
          --lang zh|en          语言

        示例
          mz check 某局2026年预算公开.txt
          mz check 全市/ --min-severity error
          mz check 全市/ -o 结果 --to html,csv

        退出码  0 没有错误 · 1 有错误 · 2 有文件读不了或命令写错 · 130 被中断
        """,
        """
        mz check PATH... [options]
        Checks budget disclosures. Of a folder, every .txt, .md and .markdown at any depth.

        Options
          --json                the result as one JSON document on standard output
          -o DIR                the result as files of a folder: report.json, findings.csv, a page for each document (and index.html)
          --to json,csv,html    with -o: in which formats; json by default
          --min-severity S      only what is at or above error, warning or info; by default infos are one line a rule
          --form ID             the form of the files instead of recognising it
          --lang zh|en          the language

        Examples
          mz check disclosure.txt --lang en
          mz check folder/ --min-severity error
          mz check folder/ -o results --to html,csv

        Exit status  0 no errors · 1 errors found · 2 a file could not be read or the call is wrong · 130 interrupted
        """);

    private static readonly Words Read = new(
        """
        mz read FILE... [选项]
        把预算公开文件读成数字、报表、说明文字和绩效目标。

        选项
          --json                把结果以一份 JSON 写到标准输出
          -o DIR                把结果写到文件夹，文件名取自原文件
          --to json,csv,xlsx,md 与 -o 合用，写哪些格式，默认 json；csv 每张报表一个文件
          --form ID             指定文件的格式，不自动识别
          --lang zh|en          语言

        示例
          mz read 某局2026年预算公开.txt
          mz read 某局2026年预算公开.txt --json > 数据.json
          mz read *.txt -o 数据 --to csv,xlsx

        退出码  0 全部读取 · 2 有文件读不了或命令写错 · 130 被中断
        """,
        """
        mz read FILE... [options]
        Reads budget disclosures into figures, tables, text and performance targets.

        Options
          --json                the result as one JSON document on standard output
          -o DIR                the result as files of a folder, named after the inputs
          --to json,csv,xlsx,md with -o: in which formats; json by default; csv is one file a table
          --form ID             the form of the files instead of recognising it
          --lang zh|en          the language

        Examples
          mz read disclosure.txt --lang en
          mz read disclosure.txt --json > data.json
          mz read *.txt -o data --to csv,xlsx

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
        审查随程序附带的两份示例：一份无误，一份有错。

        选项
          --json                把结果以一份 JSON 写到标准输出
          --min-severity S      只显示不低于 error、warning 或 info 的问题
          --lang zh|en          语言

        示例
          mz demo
          mz demo --min-severity error
        """,
        """
        mz demo [options]
        Checks the two samples that come with the program: one clean, one with errors.

        Options
          --json                the result as one JSON document on standard output
          --min-severity S      only what is at or above error, warning or info
          --lang zh|en          the language

        Examples
          mz demo --lang en
          mz demo --min-severity error
        """);

    /// <summary>The text of a command; of the program for any other name.</summary>
    public static Words Of(string command) => command switch
    {
        "check" => Check,
        "read" => Read,
        "rules" => Rules,
        "demo" => Demo,
        _ => Program,
    };
}
