namespace Mingzhang.Cli.Terminal;

/// <summary>The few ways text is set off on a terminal, as ANSI codes.</summary>
internal enum Ink
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Strong = 1,

    /// <summary>Faint.</summary>
    Quiet = 2,

    /// <summary>Red.</summary>
    Error = 31,

    /// <summary>Green.</summary>
    Good = 32,

    /// <summary>Yellow.</summary>
    Warning = 33,

    /// <summary>Blue.</summary>
    Info = 34,
}
