namespace Datastar.Razor;

/// <summary>The method of the browser's console that a message is written with.</summary>
public enum ConsoleLogLevel
{
    /// <summary><c>console.log</c></summary>
    Log,

    /// <summary><c>console.debug</c></summary>
    Debug,

    /// <summary><c>console.info</c></summary>
    Info,

    /// <summary><c>console.warn</c></summary>
    Warn,

    /// <summary><c>console.error</c></summary>
    Error,
}
