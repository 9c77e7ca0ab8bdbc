namespace Datastar.Razor.Generators.Templates;

/// <summary>A modifier as it stands in the name of an attribute.</summary>
/// <param name="Name">In lower case, as the client reads it.</param>
/// <param name="Arguments">What stands behind its dots.</param>
internal sealed record WrittenModifier(string Name, IReadOnlyList<string> Arguments)
{
    /// <summary>The first argument; empty where there is none.</summary>
    public string First => Arguments.Count > 0 ? Arguments[0] : "";

    public static WrittenModifier Parse(string text)
    {
        var parts = text.ToLowerInvariant().Split('.');
        return new(parts[0], [.. parts.Skip(1)]);
    }

    public override string ToString() => $"__{string.Join(".", Arguments.Prepend(Name))}";
}
