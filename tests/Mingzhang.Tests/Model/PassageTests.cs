using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;

namespace Mingzhang.Tests.Model;

public static class PassageTests
{
    private static readonly Gen<Source> Sources =
        Gen.Elements(" \t　预算万元0123，。".ToCharArray()).ListOf().Select(line => new string([.. line])).ListOf(6)
            .Select(lines => new Source("x.txt", SourceFormat.Text, "", null, null, [.. lines]));

    private static readonly Gen<(Source Source, Passage Passage)> Joined =
        from source in Sources
        from parts in Parts(source).ListOf()
        select (source, Passage.Join(parts));

    [Fact]
    public static void Every_character_is_found_where_it_stands() =>
        Properties.Hold(Joined, p => InPlace(p.Source, p.Passage));

    [Fact]
    public static void A_slice_keeps_text_and_places() =>
        Properties.Hold(
            from p in Joined
            from a in Gen.Choose(0, p.Passage.Text.Length)
            from b in Gen.Choose(0, p.Passage.Text.Length)
            select (p.Source, p.Passage, Start: Math.Min(a, b), Length: Math.Abs(a - b)),
            p =>
            {
                var slice = p.Passage.Slice(p.Start, p.Length);
                return slice.Text == p.Passage.Text.Substring(p.Start, p.Length) && InPlace(p.Source, slice) &&
                    Enumerable.Range(0, p.Length).All(i => slice.Locate(i, 1) == p.Passage.Locate(p.Start + i, 1));
            });

    [Fact]
    public static void Slices_joined_again_are_the_passage() =>
        Properties.Hold(
            from p in Joined from cut in Gen.Choose(0, p.Passage.Text.Length) select (p.Source, p.Passage, cut),
            p =>
            {
                var again = Passage.Join(p.Passage.Slice(0, p.cut), p.Passage.Slice(p.cut, p.Passage.Text.Length - p.cut));
                return again.Text == p.Passage.Text && InPlace(p.Source, again);
            });

    [Fact]
    public static void Trimming_takes_white_space_away_and_keeps_places() =>
        Properties.Hold(Joined, p => p.Passage.Trim() is var trimmed && trimmed.Text == p.Passage.Text.Trim() && InPlace(p.Source, trimmed));

    [Fact]
    public static void A_place_within_one_line_quotes_itself() =>
        Properties.Hold(
            from source in Sources
            from part in Parts(source)
            where part.Text.Length > 0
            from start in Gen.Choose(0, part.Text.Length - 1)
            from length in Gen.Choose(1, part.Text.Length - start)
            select (source, part, start, length),
            p => p.source.Quote(p.part.Locate(p.start, p.length)) == p.part.Text.Substring(p.start, p.length));

    [Fact]
    public static void Text_over_two_lines_is_located_on_the_first()
    {
        var passage = Passage.Join(Passage.OfLine("国有资本", 12, 4), Passage.OfLine("经营预算", 14));
        var location = passage.Locate(2, 4, new Location { Section = "第三部分 四" });
        Assert.Equal(new Location { Section = "第三部分 四", Line = 12, Start = 6, End = 8 }, location);
        Assert.Equal(14, passage.Locate(4, 4).Line);
    }

    [Fact]
    public static void An_empty_passage_has_no_place()
    {
        Assert.Equal(Location.Unknown, Passage.Empty.Locate());
        Assert.Equal(0, Passage.Join([]).Line);
        Assert.True(Passage.OfLine("　 \t", 3).IsBlank);
    }

    private static Gen<Passage> Parts(Source source) =>
        from line in Gen.Choose(1, source.Lines.Length)
        from start in Gen.Choose(0, source.Line(line).Length)
        from length in Gen.Choose(0, source.Line(line).Length - start)
        select Passage.OfLine(source.Line(line).Substring(start, length), line, start);

    private static bool InPlace(Source source, Passage passage) =>
        Enumerable.Range(0, passage.Text.Length).All(i =>
            passage.Locate(i, 1) is { Line: { } line, Start: { } start, End: { } end } &&
            end == start + 1 && source.Line(line)[start] == passage.Text[i]);
}
