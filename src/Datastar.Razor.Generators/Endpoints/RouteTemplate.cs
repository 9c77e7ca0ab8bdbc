namespace Datastar.Razor.Generators.Endpoints;

/// <summary>The pattern of an endpoint, and whether a URL fits it: <c>/todos/{id:int}</c>.</summary>
internal sealed class RouteTemplate
{
    private RouteTemplate(string text, IReadOnlyList<RouteSegment> segments) => (Text, Segments) = (text, segments);

    public string Text { get; }

    public IReadOnlyList<RouteSegment> Segments { get; }

    /// <summary>The names of the values that a link to it must give.</summary>
    public IEnumerable<string> Required => Segments.Where(segment => segment is { Name: not null, IsOptional: false, IsCatchAll: false }).Select(segment => segment.Name!);

    public static RouteTemplate Parse(string pattern)
    {
        var segments = Split(pattern.TrimStart('~')).Select(RouteSegment.Parse).ToList();
        return new("/" + string.Join("/", Split(pattern.TrimStart('~'))), segments);
    }

    /// <summary>Whether this route answers the URL; without a look at constraints where <paramref name="anyValue"/> is set.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="anyPrefix">Whether the route stands below something that is not known.</param>
    /// <param name="anyValue">Whether a value fits whatever its type.</param>
    public bool Matches(UrlShape url, bool anyPrefix, bool anyValue = false)
    {
        if (url.IsRelative)
            return Enumerable.Range(0, Segments.Count + 1).Any(skipped => MatchesFrom(skipped, url, 0, anyValue)) || anyPrefix;
        return anyPrefix
            ? Enumerable.Range(0, url.Segments.Count + 1).Any(skipped => MatchesFrom(0, url, skipped, anyValue))
            : MatchesFrom(0, url, 0, anyValue);
    }

    // A constraint may hold a slash: {path:regex(^a/b$)}.
    private static IEnumerable<string> Split(string pattern)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && (pattern[i] != '/' || depth > 0))
            {
                depth += pattern[i] == '{' ? 1 : pattern[i] == '}' ? -1 : 0;
                continue;
            }
            if (i > start)
                yield return pattern.Substring(start, i - start);
            start = i + 1;
        }
    }

    private bool MatchesFrom(int route, UrlShape url, int segment, bool anyValue)
    {
        for (; route < Segments.Count; route++, segment++)
        {
            var expected = Segments[route];
            if (expected.IsCatchAll)
                return true;
            if (segment >= url.Segments.Count)
                return url.IsOpen || Segments.Skip(route).All(rest => rest.IsOptional || rest.IsCatchAll);
            if (!(expected.Literal is { } literal ? url.Segments[segment].CanBe(literal) : anyValue || RouteConstraints.Take(expected, url.Segments[segment])))
                return false;
        }
        return segment == url.Segments.Count || (url.IsOpen && segment > url.Segments.Count);
    }
}
