namespace Mingzhang.Reading.Scan;

/// <summary>Marks that recognition writes narrow or confuses, as Chinese text has them.</summary>
internal static class Punctuation
{
    /// <summary>A line with round brackets in pairs, and colons and commas after Chinese characters wide.</summary>
    public static List<ReadCharacter> Repair(List<ReadCharacter> characters)
    {
        var open = -1;
        for (var i = 0; i < characters.Count; i++)
        {
            switch (characters[i].Text)
            {
                case "(" or "（" or "〈" or "《" or "<":
                    open = i;
                    break;
                case ")" or "）":
                    Set(i, "）");
                    if (open >= 0)
                    {
                        Set(open, "（");
                        open = -1;
                    }

                    break;
                case "〉" or "》" or ">":
                    open = -1;
                    break;
                case ":" when i > 0 && IsChinese(characters[i - 1].Text):
                    Set(i, "：");
                    break;
                case "," when i > 0 && IsChinese(characters[i - 1].Text):
                    Set(i, "，");
                    break;
            }
        }

        return characters;

        void Set(int index, string text) => characters[index] = characters[index] with { Text = text };
    }

    private static bool IsChinese(string text) => text.Length > 0 && text[0] is >= '\u2E80' and not '：' and not '，';
}
