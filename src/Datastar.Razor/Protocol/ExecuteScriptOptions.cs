namespace Datastar.Razor;

/// <summary>How a script is run.</summary>
public sealed record ExecuteScriptOptions : DatastarEventOptions
{
    internal static ExecuteScriptOptions Default { get; } = new();

    /// <summary>Whether the script element is removed after it has run.</summary>
    /// <value><see langword="true"/> by default: the element carries <c>data-effect="el.remove()"</c>.</value>
    public bool AutoRemove { get; init; } = true;

    /// <summary>Attributes of the script element; a <see langword="null"/> value makes one without a value. Values are encoded.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
