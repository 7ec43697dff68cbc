using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A rule that looks at each paragraph of the running text by itself. Documents attached in 十二 are others' texts.</summary>
internal abstract class ParagraphRule : Rule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Paragraphs())
        {
            if (paragraph.LiesIn(Topics.Other) || !LooksAt(paragraph))
            {
                continue;
            }

            any = true;
            var failed = false;
            foreach (var check in Look(disclosure, paragraph))
            {
                failed = true;
                yield return check;
            }

            if (!failed)
            {
                yield return Check.Passed;
            }
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
        }
    }

    /// <summary>Whether the rule is about this paragraph.</summary>
    protected virtual bool LooksAt(NarrativeParagraph paragraph) => true;

    /// <summary>What fails in the paragraph; nothing where it is right.</summary>
    protected abstract IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph);

    /// <summary>A failed check at some characters of the paragraph, quoted with their sentence.</summary>
    protected Check FailAt(
        Disclosure disclosure, NarrativeParagraph paragraph, int start, int length, Words message, Words fix, Severity? severity = null,
        IEnumerable<Evidence>? related = null)
    {
        var at = paragraph.Place(start, length);
        return Fail(disclosure, at, message, fix, disclosure.Source.SentenceAt(at), related, severity);
    }
}
