using System.Collections.Immutable;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Reading.Scan;

namespace Mingzhang.Tests.Reading.Scan;

public sealed class ReadingsTests
{
    [Fact]
    public void Characters_come_with_their_places_and_confidence_one_list_for_each_image()
    {
        var lines = Hocr(Page(Character("合", 10, 50, 98.5) + Character("计", 54, 94, 91)) + Page("") + Page(Character("&lt;", 3, 9, 12)));
        Assert.Equal([new ReadCharacter("合", 10, 50, 0.985), new ReadCharacter("计", 54, 94, 0.91)], lines[0]);
        Assert.Empty(lines[1]);
        Assert.Equal("<", Assert.Single(lines[2]).Text);
    }

    [Fact]
    public void An_answer_that_breaks_off_leaves_what_came_before()
    {
        var lines = HocrReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("<html><body>" + Page(Character("合", 10, 50, 98)) + "<div class='ocr_page'><span class='ocrx_ci")), 2);
        Assert.Single(lines[0]);
        Assert.Empty(lines[1]);
    }

    [Fact]
    public void Entities_and_document_types_of_an_answer_do_nothing()
    {
        const string Bomb = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><html><div class='ocr_page'>&b;</div></html>";
        Assert.Empty(Assert.Single(HocrReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Bomb)), 1)));
    }

    [Fact]
    public void Readings_that_agree_raise_the_confidence_of_each()
    {
        var number = NumberReading.Of([Reading("1,547.48", 0.9), Reading("1,547.48", 0.8)], Strip("1,547.48"));
        Assert.Equal("1,547.48", number.Text);
        Assert.Equal(0.98, number.Confidence, 3);
    }

    [Theory]
    [InlineData("1,547.48", "1,547.43", "1,547.48")]
    [InlineData("1,547.48", "", "1,547.48")]
    [InlineData("154748", "1,547.48", "1,547.48")]
    [InlineData("1,54748", "1,547.48", "1,547.48")]
    public void Readings_that_differ_leave_doubt_and_the_ink_chooses(string first, string second, string chosen)
    {
        var number = NumberReading.Of([Reading(first, 0.99), Reading(second, 0.98)], Strip("1,547.48"));
        Assert.Equal(chosen, number.Text);
        Assert.True(number.Confidence < Spot.SureFrom);
    }

    [Fact]
    public void Two_readings_that_lose_the_same_point_do_not_fit_the_ink()
    {
        var number = NumberReading.Of([Reading("154748", 0.99), Reading("154748", 0.99)], Strip("1,547.48"));
        Assert.True(number.Confidence < Spot.SureFrom);
    }

    [Theory]
    [InlineData("1,547.48", true)]
    [InlineData("-3", true)]
    [InlineData("4.15%", true)]
    [InlineData("2080505", true)]
    [InlineData("15,47.48", false)]
    [InlineData("1.547.48", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void A_number_has_its_commas_where_they_belong(string text, bool isNumber) => Assert.Equal(isNumber, NumberReading.IsNumber(text));

    [Fact]
    public void Digits_read_in_chinese_characters_do_not_fill_them()
    {
        Assert.True(NumberReading.Fills("369.08", Strip("369.08")));
        Assert.False(NumberReading.Fills("4", new TextStrip(new PixelBox(0, 0, 300, 40), 40, 43, [])));
    }

    [Fact]
    public void Numbers_within_a_line_are_found_with_their_points()
    {
        List<ReadCharacter> line = [.. "2026年预算1，214.18万元，占4.15%。".Select((c, index) => new ReadCharacter(c.ToString(), index * 10, (index * 10) + 9, 0.9))];
        Assert.Equal(["2026", "1，214.18", "4.15"], InlineNumbers.Find(line).Select(part => string.Concat(line[part.Start..part.End].Select(character => character.Text))));
    }

    [Fact]
    public void A_number_within_a_line_is_cut_where_its_ink_ends()
    {
        // 2026年: four narrow columns and a wide one; the model puts the characters a little to the right
        List<PixelBox> marks = [new(0, 10, 18, 40), new(22, 10, 40, 40), new(44, 10, 62, 40), new(66, 10, 84, 40), new(88, 0, 126, 42)];
        var strip = new TextStrip(new PixelBox(0, 0, 126, 42), 40, 42, marks);
        List<ReadCharacter> characters = [.. "2026年".Select((c, index) => new ReadCharacter(c.ToString(), 6 + (index * 26), 28 + (index * 26), 0.9))];
        Assert.Equal(new PixelBox(0, 10, 84, 40), InlineNumbers.Part(strip, characters, 0, 4, 0, Signs).Digits!.Box);
    }

    [Fact]
    public void Digits_that_the_model_left_out_belong_to_the_number()
    {
        // 降13.05: the model saw 3.05
        List<PixelBox> marks = [new(0, 0, 38, 42), new(48, 10, 60, 40), new(64, 10, 82, 40), new(86, 34, 90, 40), new(94, 10, 112, 40), new(116, 10, 134, 40)];
        var strip = new TextStrip(new PixelBox(0, 0, 134, 42), 40, 42, marks);
        List<ReadCharacter> characters = [new("降", 0, 38, 0.9), .. "3.05".Select((c, index) => new ReadCharacter(c.ToString(), 60 + (index * 18), 76 + (index * 18), 0.9))];
        Assert.Equal(new PixelBox(48, 10, 134, 40), InlineNumbers.Part(strip, characters, 1, 5, 0, Signs).Digits!.Box);
    }

    [Theory]
    [InlineData("]年", "1年")]
    [InlineData("〔2025〕]号", "〔2025〕1号")]
    [InlineData("[2025]3号", "[2025]3号")]
    [InlineData("第|部分", "第1部分")]
    public void An_upright_stroke_that_is_no_bracket_is_a_1(string read, string right) =>
        Assert.Equal(right, string.Concat(InlineNumbers.WithOnes([.. read.Select(c => new ReadCharacter(c.ToString(), 0, 1, 1))]).Select(character => character.Text)));

    [Theory]
    [InlineData(null, false)]
    [InlineData("1，547.48", false)]
    [InlineData("1547.48", true)]
    public void A_number_that_the_model_of_chinese_read_otherwise_is_in_doubt(string? guess, bool isDoubtful) =>
        Assert.Equal(isDoubtful, new NumberReading("1,547.48", 0.99).Beside(guess).Confidence < Spot.SureFrom);

    [Fact]
    public void A_number_without_the_decimals_of_its_column_is_in_doubt()
    {
        var words = Neighbours.Doubt([.. new[] { "12.00", "3.40", "1540", "7.95", "2026" }.Select((text, index) => Word(text, index == 4 ? 900 : 300))]);
        Assert.Equal(["1540"], words.Where(word => word.Confidence < Spot.SureFrom).Select(word => word.Text));
    }

    [Fact]
    public void Brackets_come_in_pairs_and_marks_after_chinese_are_wide()
    {
        Assert.Equal("因公出国（境）费：万元", Repaired("因公出国〈境)费:万元"));
        Assert.Equal("《预算法》12:30", Repaired("《预算法》12:30"));
    }

    private static InkSigns Signs { get; } = new(Drawing.Page(), 128);

    private static string Repaired(string text) =>
        string.Concat(Punctuation.Repair([.. text.Select(c => new ReadCharacter(c.ToString(), 0, 1, 1))]).Select(character => character.Text));

    private static StripWord Word(string text, double right) => new(text, [.. Enumerable.Range(0, text.Length + 1).Select(index => right - ((text.Length - index) * 20))], 100, 43, 0.99);

    private static ImmutableArray<ReadCharacter> Reading(string text, double confidence) => [.. text.Select((c, index) => new ReadCharacter(c.ToString(), index * 20, (index * 20) + 18, confidence))];

    /// <summary>The ink of a number: digits 22 pixels apart and 32 high, points and commas 8.</summary>
    private static TextStrip Strip(string text)
    {
        var (marks, x) = (new List<PixelBox>(), 0);
        foreach (var c in text)
        {
            marks.Add(c is '.' or ',' ? new PixelBox(x, 26, x + 6, 34) : new PixelBox(x, 0, x + 18, 32));
            x += c is '.' or ',' ? 11 : 22;
        }

        return new TextStrip(new PixelBox(0, 0, x - 4, 34), 32, 43, marks);
    }

    private static string Page(string characters) => $"<div class='ocr_page'><span class='ocr_line'><span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 96'>{characters}</span></span></div>";

    private static string Character(string text, int left, int right, double confidence) => FormattableString.Invariant($"<span class='ocrx_cinfo' title='x_bboxes {left} 8 {right} 40; x_conf {confidence}'>{text}</span>");

    private static ImmutableArray<ReadCharacter>[] Hocr(string body) => HocrReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"<html>{body}</html>")), 3);
}
