using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>
/// One check that is not arithmetic: a pure function of the disclosure. It knows no file format and no clock.
/// A class joins the catalogue by existing; its page is <c>docs/rules/ID.md</c>.
/// </summary>
public abstract class Rule
{
    /// <summary>Id, title, severity, basis.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>
    /// Looks at the disclosure. Yields one check for each thing looked at; a rule that found nothing to look at says
    /// so with <see cref="Check.NotApplicable"/> or <see cref="Check.Undecided"/> and never stays silent.
    /// </summary>
    public abstract IEnumerable<Check> Run(Disclosure disclosure);

    /// <summary>A failed check: the defect at a place, quoted from the source.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="at">The place to mend.</param>
    /// <param name="message">What is wrong, with the values.</param>
    /// <param name="fix">What to do.</param>
    /// <param name="quote">What to quote; by default what stands at the place.</param>
    /// <param name="related">The other places it rests on.</param>
    /// <param name="severity">Graver or lighter than the rule's own.</param>
    protected Check Fail(
        Disclosure disclosure, Location at, Words message, Words fix, string? quote = null,
        IEnumerable<Evidence>? related = null, Severity? severity = null) =>
        new(Outcome.Failed, Finding: new Finding
        {
            Rule = Info.Id,
            Severity = severity ?? Info.Severity,
            Title = Info.Title,
            Message = message,
            Fix = fix,
            Basis = Info.Basis,
            Quote = quote ?? disclosure.Source.Quote(at),
            Location = at,
            Related = related?.ToImmutableArray() ?? [],
        });
}
