using Mingzhang.Corpus.Budgets;
using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus.Accounts;

/// <summary>Generated disclosures of final accounts.</summary>
public static class AccountDocument
{
    /// <summary>The document of a seed number: the same for the same number.</summary>
    public static Document Of(int seed)
    {
        var dice = new Dice(seed);
        var account = AccountMaker.Make(BudgetMaker.Make(dice), dice);
        var figures = new Figures(dice, account.Budget.Year);
        var frame = new AccountFrame(account, figures, dice);
        List<Block> blocks =
        [
            .. frame.Cover(), .. frame.Contents(), .. frame.Overview(), .. new AccountTables(account, dice).All(),
            .. new AccountNarrative(account, figures, dice).All(), .. AccountFrame.Glossary(),
        ];
        var isMarkdown = dice.Chance(40);
        Sheet sheet = isMarkdown ? new MarkdownSheet(dice) : new TextSheet(dice);
        foreach (var block in blocks)
        {
            sheet.Add(block);
        }

        return new Document($"account-{Texts.Of(seed)}{(isMarkdown ? ".md" : ".txt")}", account.Budget, [.. sheet.Lines], [.. sheet.Places], [.. sheet.Rows]);
    }
}
