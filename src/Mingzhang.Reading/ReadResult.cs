using Mingzhang.Model;

namespace Mingzhang.Reading;

/// <summary>What reading a file came to: a tree, or one clear reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Tree">Its tree.</param>
    public sealed record Read(DocumentTree Tree) : ReadResult;

    /// <summary>The file could not be read.</summary>
    /// <param name="Problem">What is the matter.</param>
    /// <param name="Fix">What to do about it.</param>
    public sealed record Failed(Words Problem, Words Fix) : ReadResult;
}
