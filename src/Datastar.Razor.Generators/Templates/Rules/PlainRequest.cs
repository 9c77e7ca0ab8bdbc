using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>A request without options, as the value of an attribute: <c>@post('/x')</c>, <c>@Post("/x").Debounce(…)</c>.</summary>
internal static class PlainRequest
{
    private static readonly Regex Typed = new(@"^[@(\s]*(?:Actions\.)?(?<verb>Get|Post|Put|Patch|Delete|Query)\((?<url>\$?""[^""]*""|[\w.]+)\)", RegexOptions.CultureInvariant);

    /// <summary>Whether the value is one such request, and nothing that reads the form or the event.</summary>
    public static bool IsAll(DatastarAttribute attribute) => Of(attribute) is not null && attribute.WrittenValue is var code
        && code.IndexOf("Form", StringComparison.OrdinalIgnoreCase) < 0 && !Regex.IsMatch(code, @"\b(?:el|evt|El|Evt|Set)\b");

    /// <summary>The verb and the URL as written; <see langword="null"/> where there is none, or one with options.</summary>
    public static (string Verb, string Url)? Of(DatastarAttribute attribute)
    {
        if (attribute.IsTyped && attribute.Scripts.Count == 0)
            return Typed.Match(attribute.WrittenValue) is { Success: true } match ? (match.Groups["verb"].Value, match.Groups["url"].Value.TrimStart('$').Trim('"')) : null;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Actions.Find(static action => action.Call.Arguments.Count == 1 && ClientActions.Find(action.Name) is { IsRequest: true }) is { } request)
                return (request.Name, script.TextOf(request.Call.Arguments[0]).Trim('\'', '"', '`'));
        }
        return null;
    }

    /// <summary>What sends the form in the place of signals.</summary>
    public static string AsForm(DatastarAttribute attribute) => attribute.IsTyped ? "new ActionOptions { ContentType = ActionContentType.Form } as the second argument" : "{contentType: 'form'} as the second argument";
}
