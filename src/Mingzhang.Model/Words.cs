namespace Mingzhang.Model;

/// <summary>Which language a person is spoken to in.</summary>
public enum Language
{
    /// <summary>中文, the default.</summary>
    Chinese,

    /// <summary>English (<c>--lang en</c>).</summary>
    English,
}

/// <summary>One statement for people, in Chinese first and in English beside it.</summary>
/// <param name="Chinese">What an official reads.</param>
/// <param name="English">The same in English.</param>
public sealed record Words(string Chinese, string English)
{
    /// <summary>The statement in one language.</summary>
    public string In(Language language) => language == Language.English ? English : Chinese;

    /// <inheritdoc/>
    public override string ToString() => Chinese;
}
