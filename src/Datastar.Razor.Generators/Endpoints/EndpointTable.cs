using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Every endpoint of a program, and what is wrong with a URL that none of them answers.</summary>
internal sealed class EndpointTable(IReadOnlyList<MappedEndpoint> endpoints)
{
    private const int LargestList = 6;

    public int Count => endpoints.Count;

    /// <summary>Whether the path is mapped, for any verb.</summary>
    public IReadOnlyList<MappedEndpoint> At(UrlShape url) => [.. endpoints.Where(endpoint => endpoint.Route.Matches(url, endpoint.AnyPrefix))];

    /// <summary>The endpoints that would answer if the values of the URL had other types.</summary>
    public IEnumerable<MappedEndpoint> WithOtherValues(UrlShape url, string verb) =>
        endpoints.Where(endpoint => endpoint.Answers(verb) && endpoint.Route.Matches(url, endpoint.AnyPrefix, anyValue: true));

    /// <summary>What to write instead of a URL: the nearest route of the same verb, or of another, or the list of all where it is short.</summary>
    public string Advice(UrlShape url, string verb)
    {
        if (Nearest(url, verb) is { } meant)
            return meant.Answers(verb) ? $": did you mean '{meant.Route.Text}'?" : $": did you mean '{meant.Route.Text}', which is mapped for {string.Join(", ", meant.Verbs!)}?";
        var sameVerb = endpoints.Where(endpoint => endpoint.Answers(verb)).Select(endpoint => $"'{endpoint.Route.Text}'").Distinct().ToList();
        return sameVerb.Count is 0 ? $"; none is mapped for {verb}" : sameVerb.Count <= LargestList ? $"; there {(sameVerb.Count == 1 ? "is" : "are")} {string.Join(", ", sameVerb)}" : "";
    }

    /// <summary>The one segment that is misspelt, where the rest of the URL is as the nearest route has it.</summary>
    public Correction? Correct(UrlShape url, string verb)
    {
        if (Nearest(url, verb) is not { } meant || !meant.Answers(verb) || meant.Route.Segments.Count != url.Segments.Count)
            return null;
        var differing = url.Segments.Zip(meant.Route.Segments, (written, wanted) => (Written: written, Wanted: wanted))
            .Where(pair => pair.Wanted.Literal is { } literal && !pair.Written.CanBe(literal)).ToList();
        return differing is [{ Written: { IsLiteral: true, Text: var written }, Wanted.Literal: { } wanted }] ? new(written, wanted) : null;
    }

    private MappedEndpoint? Nearest(UrlShape url, string verb)
    {
        var written = Neutral("/" + string.Join("/", url.Segments.Select(segment => segment.IsLiteral ? segment.Text : "{}")));
        var nearest = endpoints.OrderBy(endpoint => endpoint.Answers(verb) ? 0 : 1)
            .Select(endpoint => (endpoint, Distance: Difference(written, Neutral(endpoint.Route.Text))))
            .OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return nearest.endpoint is { } meant && nearest.Distance <= Math.Max(1, Math.Min(3, written.Length / 4)) ? meant : null;
    }

    // A prefix that was left out, or is too much, counts as one letter for each of its segments.
    private static int Difference(string written, string route)
    {
        var (longer, shorter) = written.Length > route.Length ? (written, route) : (route, written);
        if (shorter.Length > 1 && longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase))
            return longer.Substring(0, longer.Length - shorter.Length).Count(letter => letter == '/');
        return Misspelling.Distance(written.ToLowerInvariant(), route.ToLowerInvariant());
    }

    private static string Neutral(string route) => string.Join("/", route.Split('/').Select(segment => segment.IndexOf('{') >= 0 ? "{}" : segment));
}
