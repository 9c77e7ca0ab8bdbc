using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds signals in text and in plain attributes: <c>&lt;p>{{ $title }}&lt;/p></c>, <c>&lt;a href="$url"></c>.</summary>
internal sealed class SignalAsTextRule : TemplateRule
{
    private static readonly Regex Whole = new(@"^\s*(?:\{\{|\$?\{)?\s*\$(?<path>(?<root>[A-Za-z_]\w*)(?:\.\w+)*)\s*(?:\}\}|\})?\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex InText = new(@"\{\{\s*\$(?<path>(?<root>[A-Za-z_]\w*)(?:\.\w+)*)\s*\}\}|(?<=>\s*)\$(?<path>(?<root>[A-Za-z_]\w*)(?:\.\w+)*)(?=\s*</)", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [FormRules.SignalAsText];

    public override void Check(Template template, TemplateReport report)
    {
        // Few templates have a dollar sign outside of their attributes.
        if (template.Attributes.Count == 0 || template.Document.Text.IndexOf('$') < 0)
            return;
        foreach (var element in template.Document.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Value is { Span: var span } && template.Document.Text.IndexOf('$', span.Start, span.Length) >= 0 && attribute.Constant is { } value && IsPlain(attribute.Name) && Whole.Match(value) is { Success: true } signal && report.Templates.Signals.Declares(signal.Groups["root"].Value))
                    report.Add(FormRules.SignalAsText, attribute.NameSpan, value.Trim(), Bound(element, attribute.Name, signal.Groups["path"].Value));
            }
        }
        foreach (Match signal in InText.Matches(template.Document.Text))
        {
            if (report.Templates.Signals.Declares(signal.Groups["root"].Value) && IsShown(template, signal.Index))
                report.Add(FormRules.SignalAsText, new TextSpan(signal.Index, signal.Length), signal.Value, $"<span data-text=\"${signal.Groups["path"].Value}\"></span>");
        }
    }

    // Attributes of other libraries have names of their own behind a dollar sign.
    private static bool IsPlain(string name) => !AttributeName.IsOne(name) && char.IsLetter(name[0]) && name.IndexOf(':') < 0 && !name.StartsWith("x-", StringComparison.Ordinal) && !name.StartsWith("v-", StringComparison.Ordinal)
        && !name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("hx-", StringComparison.Ordinal);

    private static string Bound(MarkupElement element, string name, string path) =>
        name == "value" && element.Name is "input" or "textarea" or "select" ? $"data-bind:{SignalNaming.Hyphenate(path)}" : $"data-attr:{name}=\"${path}\"";

    private static bool IsShown(Template template, int index)
    {
        var (place, element, _) = template.Find(template.Source.Lines.GetLinePosition(index));
        return place is MarkupPlace.Text && element is not null && !IsComment(template.Document.Text, index)
            && !element.WithAncestors().Any(static around => around.Name is "pre" or "code" or "textarea" or "template" or "title" || around.Find("v-pre") is not null || around.Find("data-ignore") is not null);
    }

    private static bool IsComment(string text, int index) => IsOpen(text, index, "<!--", "-->") || IsOpen(text, index, "@*", "*@");

    private static bool IsOpen(string text, int index, string start, string end) =>
        text.LastIndexOf(start, index, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf(end, open, StringComparison.Ordinal) is var close && (close < 0 || close > index);
}
