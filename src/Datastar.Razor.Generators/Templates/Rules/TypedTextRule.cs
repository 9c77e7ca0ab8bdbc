using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds text that stands in a <c>ds-*</c> attribute as it would in a plain one: <c>ds-attr-title="Left: @S.Remaining"</c>, <c>ds-style="color: red"</c>.</summary>
internal sealed class TypedTextRule : TemplateRule
{
    private static readonly Regex Member = new(@"^\s*(?<name>[A-Za-z][\w-]*)\s*:\s*(?<rest>[^:].*|)$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // Words with blanks between them, or a path: neither begins C#.
    private static readonly Regex Words = new(@"^\s*(?:/\w|[\p{L}\d][\p{L}\d'-]*[,.!?:]?(?:\s+[\p{L}\d(][\p{L}\d')-]*[,.!?:]?)*\s*$)", RegexOptions.CultureInvariant);

    private static readonly Regex WordOperator = new(@"\s(and|or)\s(?=[^""]*$)|^@?\(?not\s", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> CSharp = new("new await not null true false default is as switch typeof nameof".Split(' '), StringComparer.Ordinal);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.TypedValue];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Language == MarkupLanguage.View && Instead(attribute) is { } instead)
            report.Add(MarkupRules.TypedValue, attribute, attribute.Source.Name, instead);
    }

    /// <summary>What to write for the attribute; <see langword="null"/> where its value may be C#.</summary>
    public static string? Instead(DatastarAttribute attribute) =>
        attribute is { IsTyped: true, Name.IsKnown: true, IsBound: true, Definition: { Value: ValueKind.Expression } definition, Source.Value: { Parts.Count: > 0 } value } ? Instead(attribute, definition, value) : null;

    private static string? Instead(DatastarAttribute attribute, AttributeDefinition definition, MarkupValue value)
    {
        var written = attribute.WrittenValue;
        if (WordOperator.Match(written) is { Success: true, Groups: [_, { Success: true, Value: var word }] } && !written.Contains(" is ") && !written.Contains(" switch "))
            return attribute.Revalued(written.Replace($" {word} ", word == "and" ? " && " : " || "));
        if (!value.Parts[0].IsText || value.Parts[0].Text is not { Length: > 0 } first)
            return null;
        var holes = value.Parts.Where(part => !part.IsText).ToList();
        if (attribute.Name.Key is null && definition.Name is "class" or "style" or "attr" && Member.Match(written) is { Success: true } member && first.IndexOf('{') < 0)
            return $"{attribute.Source.Name}-{member.Groups["name"]}=\"{(holes.Count > 0 ? "@" + holes[0].Text : $"@Value(\"{member.Groups["rest"].Value.Trim().TrimEnd(';')}\")")}\"";
        if (!Words.IsMatch(first) || first.Trim().Split(' ') is not [var begin, ..] words || CSharp.Contains(begin) || holes.Count == 0 && words.Length < 2)
            return null;
        return holes.Count == 0 ? $"{attribute.Source.Name}=\"@Value(\"{written.Trim()}\")\"" : $"{attribute.Source.Name}=\"@Template($\"{string.Concat(value.Parts.Select(part => part.IsText ? part.Text : $"{{{part.Text}}}"))}\")\"";
    }
}
