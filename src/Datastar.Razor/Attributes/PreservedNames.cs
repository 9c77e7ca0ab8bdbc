namespace Datastar.Razor.Attributes;

/// <summary>The names in <c>data-preserve-attr</c>: the client cuts them at single spaces.</summary>
internal static class PreservedNames
{
    public static string Join(ReadOnlySpan<string> names) => Normalize(string.Join(' ', names!));

    public static string Normalize(string names) => string.Join(' ', names.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
