using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds values of <c>data-preserve-attr</c> that are no list of names.</summary>
internal sealed class AttributeListRule : TemplateRule
{
    private static readonly Regex Names = new(@"^\s*[A-Za-z_:@][\w:.@-]*(\s+[A-Za-z_:@][\w:.@-]*)*\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Others = new(@"[^\w:.-]+", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.NoAttributeNames];

    /// <summary>Whether the text is names with blanks between them.</summary>
    public static bool IsList(string value) => Names.IsMatch(value);

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is { Name: "preserve-attr" } && attribute.Source.Constant is { Length: > 0 } value && !IsList(value))
            report.Add(MarkupRules.NoAttributeNames, attribute, attribute.Source.Name, attribute.Revalued(Others.Replace(value, " ").Trim() is { Length: > 0 } names ? names : "open class"));
    }
}
