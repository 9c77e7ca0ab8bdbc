using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds JavaScript, and C# that lacks its at sign, as the value of a <c>ds-*</c> attribute: the compiler's own words for it do not say what is wrong.</summary>
internal sealed class TypedValueRule : TemplateRule
{
    private static readonly Regex OpenCall = new(@"^[A-Z]\w*(?:\.\w+)*\(\s*\$?$", RegexOptions.CultureInvariant);

    private static readonly Regex RawSignal = new(@"(?<![\w""'])\$\$?[A-Za-z_]\w*(?!"")", RegexOptions.CultureInvariant);

    private static readonly Regex RawAction = new(@"@@?([a-z]\w*)\(('[^']*')|@([A-Z]\w*)\(('(?!\\)[^']{2,}')", RegexOptions.CultureInvariant);

    private static readonly Regex EscapedAction = new(@"@@([a-z]\w*)\(", RegexOptions.CultureInvariant);

    private static readonly Regex JavaScript = new("===|!==", RegexOptions.CultureInvariant);

    // A character of C# is one, or begins with a backslash.
    private static readonly Regex Quoted = new(@"^[^""]*'(?!\\)[^'""]{2,}'", RegexOptions.CultureInvariant);

    private static readonly Regex OfEvent = new(@"\bevt\.[a-z]", RegexOptions.CultureInvariant);

    private static readonly Regex Request = new(@"\b(?:Get|Post|Put|Patch|Delete)\(\$?""[^""]*""\)", RegexOptions.CultureInvariant);

    private static readonly Regex Key = new(@"\bevt\.key\s*={2,3}\s*'([^'""]+)'", RegexOptions.CultureInvariant);

    private static readonly Regex Object = new(@"^\s*(\{.*)$|^\s*new\s*(\{\s*\w+\s*:.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Member = new(@"([A-Za-z_]\w*)\s*:\s*", RegexOptions.CultureInvariant);

    private static readonly Regex HyphenatedName = new(@"^[a-z]\w*(?:-[a-z]\w*)+$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.TypedValue];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // Where no tag helper is, the value is no C#, and another rule says what to write for the whole attribute.
        if (attribute.Language == MarkupLanguage.View && Instead(attribute, report.Template.Document.Text) is { } instead)
            report.Add(MarkupRules.TypedValue, attribute, attribute.Source.Name, instead);
    }

    /// <summary>What to write for the attribute; <see langword="null"/> where its value may be C#.</summary>
    public static string? Instead(DatastarAttribute attribute, string page)
    {
        if (!attribute.IsTyped || !attribute.Name.IsKnown || !attribute.IsBound || attribute.Source.Value is not { } value)
            return null;
        var (name, written) = (attribute.Source.Name, attribute.WrittenValue);
        if (OpenCall.IsMatch(written) && value.Quote == '"')
            return $"{name}=\"@{Rest(page, value.Span.Start)}";
        if (!written.Contains("Js("))
        {
            if (RawAction.Match(written) is { Success: true } action)
                return $"{name}=\"@{SignalNaming.FirstToUpper(action.Groups[1].Value + action.Groups[3].Value)}({(action.Groups[2].Value + action.Groups[4].Value).Replace('\'', '"')})\"";
            if (EscapedAction.Match(written) is { Success: true } escaped)
                return $"{name}=\"@{SignalNaming.FirstToUpper(escaped.Groups[1].Value)}(\"/url\")\"";
        }
        if (attribute.Definition!.Value == ValueKind.SignalName && HyphenatedName.IsMatch(written))
            return $"{name}=\"@S.{SignalNaming.FirstToUpper(SignalNaming.Camel(written))}\"";
        var isText = value.Parts.All(part => part.IsText);
        if (isText && Object.Match(written) is { Success: true } members)
            return OfObject(attribute, (members.Groups[1].Value + members.Groups[2].Value).Trim());
        if (!written.Contains("Js(") && value.Parts.Any(IsJavaScript))
            return attribute.Definition.Name == "on" && OfEvent.IsMatch(written) ? OfKey(name, written) : Typed(attribute, written.Trim());
        if (isText && RawSignal.IsMatch(written))
            return Typed(attribute, written.Trim());
        return !isText || string.IsNullOrWhiteSpace(written) || !IsNoExpression(written) ? null
            : attribute.Definition.Value is ValueKind.Statements ? Typed(attribute, written.Trim()) : OfText(attribute, written.Trim());
    }

    // evt.key === 'Enter', alone or beside a request.
    private static string OfKey(string name, string written)
    {
        var request = Request.Match(written) is { Success: true } call ? call.Value : "Post(\"/url\")";
        var key = Key.Match(written) is { Success: true } named ? named.Groups[1].Value : "Enter";
        return $"{name}=\"@{request}.When(Evt.Key == \"{key}\")\"' or '{name}=\"@Js(\"…\")\"";
    }

    // 100px, /todos, color: red.
    private static bool IsNoExpression(string text) =>
        text.IndexOf('&') < 0 && text.IndexOf('"') < 0 && text.IndexOf("//", StringComparison.Ordinal) < 0
            && SyntaxFactory.ParseExpression(text).GetDiagnostics().Any(problem => problem.Severity == DiagnosticSeverity.Error);

    // A style without a key has its name in the text.
    private static string OfText(DatastarAttribute attribute, string text) =>
        attribute.Name.Key is null && attribute.Definition!.Name is "style" or "class" or "attr" && text.TrimEnd(';').Split(':') is [var property, var value]
            ? $"{attribute.Source.Name}-{property.Trim()}=\"@Value(\"{value.Trim()}\")\"" : $"{attribute.Source.Name}=\"@Value(\"{text}\")\"";

    private static bool IsJavaScript(ValuePart part) => JavaScript.IsMatch(part.Text) || part.IsText && (OfEvent.IsMatch(part.Text) || Quoted.IsMatch(part.Text));

    // The value ended at the first quote of the argument; what was meant goes on to the end of the line.
    private static string Rest(string text, int start)
    {
        var end = text.IndexOfAny(['\r', '\n', '>'], start);
        var rest = text.Substring(start, (end < 0 ? text.Length : end) - start);
        var close = rest.IndexOf(")\"", StringComparison.Ordinal);
        return close < 0 ? rest : rest.Substring(0, close + 2);
    }

    // { title: '' } is new { title = "" } in C#.
    private static string OfObject(DatastarAttribute attribute, string code) => attribute.Definition!.Name == "signals"
        ? $"{attribute.Source.Name}=\"@(new {Member.Replace(code, "$1 = ").Replace("'", "\"")})\""
        : Typed(attribute, code);

    private static string Typed(DatastarAttribute attribute, string code)
    {
        var name = attribute.Source.Name;
        if (Regex.IsMatch(code, @"^\$[A-Za-z_]\w*(\.\w+)*$"))
            return $"{name}=\"@S.{string.Join(".", code.TrimStart('$').Split('.').Select(SignalNaming.FirstToUpper))}\"{(attribute.Definition!.Value == ValueKind.SignalName ? "" : $"' or '{name}=\"@Js(\"{code}\")\"")}";
        if (Regex.IsMatch(code, "^'[^'\"]*'$"))
            return $"{name}=\"@Value(\"{code.Trim('\'')}\")\"";
        return $"{name}=\"@Js(\"{code.Replace('"', '\'')}\")\"";
    }
}
