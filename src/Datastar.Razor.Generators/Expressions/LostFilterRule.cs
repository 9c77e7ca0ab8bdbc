using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>ds-json-signals="@filter"</c>, where the page would show the name of the filter's type: the filter has an attribute of its own.</summary>
internal sealed class LostFilterRule : ProgramRule
{
    private const string Typed = "ds-json-signals";
    private const string Modifier = "__";

    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.Filter];

    public override IReadOnlyCollection<string>? Methods { get; } = TemplateCode.Writers;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        foreach (var filter in TemplateCode.Written(call))
        {
            if (filter.Type is INamedTypeSymbol type && type.IsNamed(LibraryNames.SignalFilter) && report.Templates.Around(filter.Syntax).Attribute is { } attribute)
                report.Add(DroppedRules.Filter, filter.Syntax, attribute.Name, filter.Syntax.ToString(), Advice(attribute.Name, filter.Syntax.ToString()));
        }
    }

    private static string Advice(string attribute, string filter)
    {
        if (!attribute.StartsWith(Typed, StringComparison.OrdinalIgnoreCase))
            return $"Ds.JsonSignals({filter}) or Ds.OnSignalPatchFilter({filter})";
        var modifiers = attribute.IndexOf(Modifier, StringComparison.Ordinal) is var at and > 0 ? attribute.Substring(at) : "";
        return $"{Typed}-filter{modifiers}=\"@{Replacement.Wrapped(filter)}\"";
    }
}
