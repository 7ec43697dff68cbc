using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Sarif;

/// <summary>The program as SARIF names it.</summary>
/// <param name="Version">"0.1.0".</param>
/// <param name="Rules">All its rules, whether they found something or not.</param>
public sealed record SarifTool(string Version, ImmutableArray<SarifRule> Rules);

/// <summary>A rule as SARIF describes it.</summary>
/// <param name="Id">"NAR001".</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="Description">What it is, in full.</param>
/// <param name="Severity">How grave it is unless the finding says otherwise.</param>
public sealed record SarifRule(string Id, Words Title, Words Description, Severity Severity);
