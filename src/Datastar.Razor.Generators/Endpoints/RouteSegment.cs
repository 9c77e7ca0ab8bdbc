namespace Datastar.Razor.Generators.Endpoints;

/// <summary>A part of a route between two slashes.</summary>
/// <param name="Literal">What must stand there; <see langword="null"/> for a parameter.</param>
/// <param name="Name">The name of the parameter; <see langword="null"/> where the segment holds more than one thing.</param>
/// <param name="Constraints">What the parameter takes: <c>int</c>, <c>min(1)</c>.</param>
/// <param name="IsOptional">Whether the route answers without it, if nothing follows.</param>
/// <param name="IsCatchAll">Whether it takes all that follows.</param>
internal sealed record RouteSegment(string? Literal, string? Name, IReadOnlyList<string> Constraints, bool IsOptional, bool IsCatchAll)
{
    private static readonly char[] ParameterEnds = [':', '=', '?'];

    public static RouteSegment Parse(string text)
    {
        if (text.IndexOf('{') < 0)
            return new(text, null, [], false, false);
        var isWhole = text[0] == '{' && text.IndexOf('}') == text.Length - 1 && text.LastIndexOf('{') == 0;
        if (!isWhole)
            return new(null, null, [], false, text.IndexOf("{*", StringComparison.Ordinal) >= 0);

        var inner = text.Substring(1, text.Length - 2);
        var isCatchAll = inner.StartsWith("*", StringComparison.Ordinal);
        inner = inner.TrimStart('*');
        var isOptional = inner.EndsWith("?", StringComparison.Ordinal) || inner.IndexOf('=') >= 0;
        var nameEnd = inner.IndexOfAny(ParameterEnds);
        var name = nameEnd < 0 ? inner : inner.Substring(0, nameEnd);
        var rest = nameEnd < 0 ? "" : inner.Substring(nameEnd).TrimEnd('?');
        if (rest.IndexOf('=') is var equals and >= 0)
            rest = rest.Substring(0, equals);
        return new(null, name, rest.Split(':').Where(constraint => constraint.Length > 0).ToList(), isOptional, isCatchAll);
    }
}
