using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Jint;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>What the client reads: its attribute grammar and casing rules, written again from their description.</summary>
internal sealed record ClientAttribute(string Plugin, string? Key, IReadOnlyDictionary<string, string[]> Modifiers, string Value)
{
    private static readonly HashSet<string> CamelByDefault = ["bind", "computed", "indicator", "ref", "signals", "match-media"];
    private static readonly HashSet<string> Uncased = ["attr", "style", "persist", "animate"];

    /// <summary>Parses the attributes of the first element of some HTML, as a browser and then the client do.</summary>
    public static List<ClientAttribute> ParseElement(string html) =>
        [.. from attribute in new HtmlParser().ParseDocument(html).Body!.FirstElementChild!.Attributes
            where attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            select Parse(attribute)];

    /// <summary>Parses attributes as they stand in a tag.</summary>
    public static List<ClientAttribute> ParseAll(DatastarAttributes attributes) => ParseElement($"<p {attributes}></p>");

    /// <summary>The name that the client works with: of an event, a class, a signal… With an object as the value, its paths.</summary>
    public string[] Names => Key is null ? ObjectPaths() : [Cased(Key)];

    private static ClientAttribute Parse(IAttr attribute)
    {
        var parts = attribute.Name["data-".Length..].ToLowerInvariant().Split("__");
        var head = Regex.Match(parts[0], "^(.*?)(?::(.+))?$", RegexOptions.Singleline);
        var modifiers = new Dictionary<string, string[]>();
        foreach (var part in parts.Skip(1))
        {
            var tags = part.Split('.');
            modifiers[tags[0]] = tags[1..];
        }
        return new(head.Groups[1].Value, head.Groups[2].Success ? head.Groups[2].Value : null, modifiers, attribute.Value);
    }

    private string Cased(string key)
    {
        if (Uncased.Contains(Plugin))
            return key;
        foreach (var casing in Modifiers.TryGetValue("case", out var casings) ? casings : [CamelByDefault.Contains(Plugin) ? "camel" : "kebab"])
        {
            key = casing switch
            {
                "camel" => Camel(key),
                "snake" => key.Replace('-', '_'),
                "pascal" => char.ToUpperInvariant(key[0]) + Camel(key[1..]),
                _ => key,
            };
        }
        return key;
    }

    private static string Camel(string key) => Regex.Replace(key, "-[a-z]", match => match.Value[1..].ToUpperInvariant());

    private string[] ObjectPaths()
    {
        var engine = new Engine();
        engine.Execute("""
            function paths(o, nests, prefix = '') {
                return Object.entries(o).flatMap(([k, v]) => nests && v && typeof v === 'object' ? paths(v, nests, prefix + k + '.') : [prefix + k]);
            }
            """);
        var nests = CamelByDefault.Contains(Plugin) ? "true" : "false";
        return [.. engine.Evaluate($"paths(({Value}), {nests})").AsArray().Select(path => path.AsString())];
    }
}
