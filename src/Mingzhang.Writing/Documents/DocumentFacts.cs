using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents;

/// <summary>What a file says of its own making beside title and author, in formats that take any name and value.</summary>
internal static class DocumentFacts
{
    /// <summary>How far the document is on its way.</summary>
    public const string Stage = "MingzhangStage";

    /// <summary>The year it is about.</summary>
    public const string Year = "MingzhangYear";

    /// <summary>How many errors stood when it was made public all the same; only where any did.</summary>
    public const string ForcedErrors = "MingzhangForcedErrors";

    /// <summary>The facts, in a fixed order.</summary>
    public static IEnumerable<(string Name, string Value)> Of(DocumentProperties properties)
    {
        yield return (Stage, properties.Stage switch { Model.Stage.Draft => "draft", Model.Stage.Review => "review", Model.Stage.Public => "public" });
        yield return (Year, properties.Year.Value.ToString(CultureInfo.InvariantCulture));
        if (properties.ForcedErrors > 0)
        {
            yield return (ForcedErrors, properties.ForcedErrors.ToString(CultureInfo.InvariantCulture));
        }
    }
}
