using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds actions in JavaScript that is written by hand: in <c>data-*</c> attributes, and in constants of <c>Js("…")</c>.</summary>
internal static class RawRequests
{
    // Stands for each character of C# in a value, so that places stay what they are.
    private const char Hole = '\u0001';

    // The URL is the whole first argument: one that goes on with + is not known.
    private static readonly Regex Action = new(
        """@(?<verb>get|post|put|patch|delete|query)\(\s*(?<quote>['"])(?<url>[^'"`$@\\]*)\k<quote>\s*[,)]""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static IEnumerable<RawRequest> In(Template template)
    {
        foreach (var attribute in template.Attributes.Where(attribute => !attribute.IsTyped && attribute.Source.Value is not null))
        {
            var start = attribute.Source.Value!.Span.Start;
            var code = attribute.WrittenValue.ToCharArray();
            foreach (var part in attribute.Source.Value.Parts.Where(part => !part.IsText))
                code.AsSpan(part.Start - 1 - start, part.Text.Length + 1).Fill(Hole);
            foreach (Match match in Action.Matches(new string(code)))
            {
                var url = match.Groups["url"];
                if (UrlShape.Of(Parts(url.Value, attribute.WrittenValue.Substring(url.Index, url.Length))) is { } shape)
                    yield return new(Verb(match), shape, template.At(new TextSpan(start + url.Index, url.Length)));
            }
        }
    }

    public static IEnumerable<RawRequest> In(IInvocationOperation js)
    {
        if (js.Arguments.Length == 0 || js.Arguments[0].Value.Unwrap() is not { } code || code.Text() is not { } text)
            yield break;
        foreach (Match match in Action.Matches(text))
        {
            if (UrlShape.Of(match.Groups["url"].Value) is { } url)
                yield return new(Verb(match), url, code.Syntax.GetLocation());
        }
    }

    private static string Verb(Match match) => match.Groups["verb"].Value.ToUpperInvariant();

    // What a hole's value is, and whether slashes are in it, is not known here.
    private static List<UrlPart> Parts(string url, string written)
    {
        var parts = new List<UrlPart>();
        for (var start = 0; start < url.Length;)
        {
            var isHole = url[start] == Hole;
            var end = start + 1;
            while (end < url.Length && url[end] == Hole == isHole)
                end++;
            parts.Add(isHole ? new(null, written.Substring(start + 1, end - start - 1), null, IsOpen: true) : new(url.Substring(start, end - start), null, null));
            start = end;
        }
        return parts;
    }
}
