using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds actions in <c>data-*</c> attributes that are written by hand.</summary>
internal static class RawRequests
{
    // The URL is the whole first argument: one that goes on with + is not known.
    private static readonly Regex Action = new(
        """@(?<verb>get|post|put|patch|delete)\(\s*(?<quote>['"])(?<url>[^'"`$@\\]*)\k<quote>\s*[,)]""", RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(1));

    public static IEnumerable<RawRequest> In(AdditionalText file, CancellationToken cancellationToken)
    {
        if (PageMarkup.Of(file, cancellationToken) is not { } page)
            yield break;
        foreach (var attribute in page.Elements.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("data-", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (Match match in Action.Matches(page.Text.Substring(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart)))
            {
                var url = match.Groups["url"];
                yield return new(match.Groups["verb"].Value.ToUpperInvariant(), url.Value, page.At(TextSpan.FromBounds(attribute.ValueStart + url.Index, attribute.ValueStart + url.Index + url.Length)));
            }
        }
    }
}
