using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Tells whether the value of an unknown attribute was meant for the client.</summary>
internal static class CodeEvidence
{
    private static readonly Regex Signal = new(@"(?<![\w$\\^.)\]])\$[A-Za-z_]\w*", RegexOptions.CultureInvariant);

    private static readonly Regex Typed = new(@"^\(?(?:!?S\.[A-Z]|(?:Get|Post|Put|Patch|Delete|Js)\(\s*\$?"")", RegexOptions.CultureInvariant);

    private static readonly Regex ActionCall = new(@"@([A-Za-z_]\w*)\(", RegexOptions.CultureInvariant);

    /// <summary>Whether the value has a signal or an action in it.</summary>
    public static bool IsIn(DatastarAttribute attribute) => Signal.IsMatch(attribute.WrittenValue) || HasAction(attribute) || IsTyped(attribute);

    // @S.Title and @Get("/x") make code for the client.
    private static bool IsTyped(DatastarAttribute attribute) => attribute.Source.Value?.Parts.Any(part => !part.IsText && Typed.IsMatch(part.Text)) == true;

    /// <summary>Whether the value calls an action of the client.</summary>
    public static bool HasAction(DatastarAttribute attribute) =>
        ActionCall.Matches(attribute.WrittenValue).Cast<Match>().Any(match => ClientActions.Find(match.Groups[1].Value) is not null);

    /// <summary>Whether the value compiles and works with signals: a name behind a dollar sign alone may be another library's.</summary>
    public static bool IsCode(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Source.Value is not { Parts.Count: > 0 } value || !Signal.IsMatch(attribute.WrittenValue))
            return false;
        var text = ScriptText.OfValue(value, attribute.Language);
        var script = Array.Find([ExpressionScript.Parse(text, returnsValue: true), ExpressionScript.Parse(text, returnsValue: false)], parsed => parsed is { Error: null, Facts.Signals.Count: > 0 });
        return script is not null && (script.Facts.Value is not Acornima.Ast.Identifier || report.Templates.Signals.Declares(script.Facts.Signals[0].Path));
    }
}
