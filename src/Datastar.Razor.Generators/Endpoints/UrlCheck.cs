using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Says what is wrong with one URL.</summary>
internal sealed class UrlCheck(EndpointTable table, IReadOnlyList<string> basePaths)
{
    public Diagnostic? Problem(UrlShape url, string verb, Location location, bool onlyNear = false, Location? verbPlace = null)
    {
        if (IsFile(url, verb))
            return null;
        var mapped = Mapped(url).ToList();
        if (mapped.Any(endpoint => endpoint.Answers(verb)))
            return null;
        if (mapped.Count > 0)
            return mapped.Any(endpoint => endpoint.AnyPrefix) ? null : OtherVerb(url, verb, mapped, location, verbPlace);
        var advice = table.Advice(url, verb);
        return onlyNear && !advice.StartsWith(":", StringComparison.Ordinal) ? null : OtherValue(url, verb, location) ?? Diagnostic.Create(EndpointRules.NotMapped, location, table.Correct(url, verb)?.ToProperties(), verb, url.Text, advice);
    }

    /// <summary>The endpoints that a URL leads to.</summary>
    public IEnumerable<MappedEndpoint> Mapped(UrlShape url) => table.At(url).Concat(basePaths.SelectMany(path => table.At(Below(url, path))));

    private static Diagnostic OtherVerb(UrlShape url, string verb, List<MappedEndpoint> mapped, Location location, Location? verbPlace)
    {
        var verbs = mapped.SelectMany(endpoint => endpoint.Verbs!).Distinct().ToList();
        var correction = verbs.Count == 1 && verbPlace is not null ? new Correction(Pascal(verb), Pascal(verbs[0])) : null;
        return Diagnostic.Create(EndpointRules.OtherVerb, location, correction is null ? null : [verbPlace!], correction?.ToProperties(), url.Text, string.Join(" and ", verbs), verb, $"{Pascal(verbs[0])}(…)", $"Map{Pascal(verb)}");
    }

    private Diagnostic? OtherValue(UrlShape url, string verb, Location location)
    {
        foreach (var endpoint in table.WithOtherValues(url, verb))
        {
            for (var i = 0; i < endpoint.Route.Segments.Count && i < url.Segments.Count; i++)
            {
                var parameter = endpoint.Route.Segments[i];
                if (parameter.Name is not null && !endpoint.AnyPrefix && !url.IsRelative && !RouteConstraints.Take(parameter, url.Segments[i]))
                    return Diagnostic.Create(EndpointRules.OtherValue, location, url.Segments[i].Text, endpoint.Route.Text, parameter.Name, string.Join(" and ", parameter.Constraints));
            }
        }
        return null;
    }

    // Files of wwwroot are not part of the program.
    private static bool IsFile(UrlShape url, string verb) => verb == "GET" && url.Segments.Count > 0 && url.Segments[url.Segments.Count - 1].Text.IndexOf('.') > 0
        && url.Segments[url.Segments.Count - 1].IsLiteral;

    private static UrlShape Below(UrlShape url, string path)
    {
        var prefix = path.Split('/').Where(segment => segment.Length > 0).ToList();
        var isBelow = prefix.Count <= url.Segments.Count && prefix.Select((segment, i) => url.Segments[i].CanBe(segment)).All(same => same);
        return isBelow ? url with { Segments = [.. url.Segments.Skip(prefix.Count)] } : url;
    }

    private static string Pascal(string verb) => verb.Substring(0, 1) + verb.Substring(1).ToLower(CultureInfo.InvariantCulture);
}
