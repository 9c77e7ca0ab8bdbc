using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Markup;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>@Row.Create(Model)</c>, <c>@S</c> and the like between tags, and <c>class="@Ds.Class(…)"</c>: what is written is no text.</summary>
internal sealed class WrittenObjectRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.WrittenObject];

    public override IReadOnlyCollection<string>? Methods { get; } = TemplateCode.Writers;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        foreach (var value in TemplateCode.Written(call))
        {
            if (Problem(value, report.Types) is not var (what, instead))
                continue;
            var (_, place, _, attribute) = report.Templates.Around(value.Syntax);
            var isPlain = place is MarkupPlace.Text || place is MarkupPlace.Attribute && attribute!.Name is not "@attributes" && !attribute.Name.StartsWith("ds-", StringComparison.OrdinalIgnoreCase);
            if (isPlain)
                report.Add(ExpressionRules.WrittenObject, value.Syntax, value.Syntax.ToString(), what, string.Format(System.Globalization.CultureInfo.InvariantCulture, instead, value.Syntax));
        }
    }

    private static (string What, string Instead)? Problem(IOperation value, LibraryTypes types) => value.Type switch
    {
        null => null,
        { TypeKind: TypeKind.Delegate } when TemplateCode.IsSlice(value.Syntax.SyntaxTree) => ("a function that nobody calls", value.Syntax.ToString().Contains("RenderPartialAsync") ? "@(await RenderPartialAsync(Row.Create(…)))" : "@{0}(…)"),
        var type when type.Is(types.Attributes) => ("a list of attributes", TemplateCode.IsComponent(value.Syntax.SyntaxTree) ? "@attributes=\"@({0})\" in a tag" : "<p @{0}>"),
        var type when type.Is(types.RazorSlice) => ("a slice", "@(await RenderPartialAsync({0}))"),
        var type when type.Is(types.Fragment) => ("a fragment", "@(await RenderFragmentAsync({0}))"),
        var type when type.Is(types.Event) => ("an event", "an endpoint that returns Results.Datastar({0})"),
        var type when type.Is(types.Result) => ("a result", "an endpoint that returns it"),
        { ContainingType: { } outer } type when type.Name.EndsWith("Refs", StringComparison.Ordinal) && outer.Has(LibraryNames.Signals) && !types.IsExpression(type) => ("all signals of " + outer.Name, "one of them, as in ds-text=\"@{0}.…\""),
        _ => null,
    };
}
