using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <summary>The call is wrong; says what and what to do.</summary>
internal sealed class CallException(string chinese, string english) : Exception(english)
{
    /// <summary>What to tell.</summary>
    public Words Words { get; } = new(chinese, english);
}
