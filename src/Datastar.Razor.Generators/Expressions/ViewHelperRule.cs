using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>@Html.Partial(…)</c>, <c>@Url.Action(…)</c> and the like in a slice: Razor declares the helpers of MVC views, and nothing fills them there.</summary>
internal sealed class ViewHelperRule : ProgramRule
{
    private const string Own = "Datastar.Razor.UrlHelperExtensions";

    // {0} is the first argument, {1} the second.
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["Partial"] = "@(await RenderPartialAsync({0}.Create({1})))",
        ["PartialAsync"] = "@(await RenderPartialAsync({0}.Create({1})))",
        ["RenderPartialAsync"] = "@(await RenderPartialAsync({0}.Create({1})))",
        ["RenderPartial"] = "@(await RenderPartialAsync({0}.Create({1})))",
        ["Encode"] = "@{0}",
        ["Serialize"] = "@Value({0}) in an attribute",
        ["InvokeAsync"] = "@(await RenderFragmentAsync(…)) with a slice or a component",
        ["Action"] = "Url.To(\"name\", new {{ … }}) with the name of an endpoint",
        ["Page"] = "Url.To(\"name\", new {{ … }}) with the name of an endpoint",
        ["RouteUrl"] = "Url.To({0}, {1})",
        ["Content"] = "the path itself, such as \"/picture.svg\"",
    };

    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.NoViewHelper];

    public override OperationKind[] Kinds { get; } = [OperationKind.PropertyReference];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is not IPropertyReferenceOperation { Property: { Name: "Html" or "Url" or "Json" or "Component" } property } || !TemplateCode.IsSlice(operation.Syntax.SyntaxTree)
            || !property.ContainingType.Is(report.Types.RazorSlice) || property.Type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) is not true || Call(operation) is not { } call)
            return;
        // What Razor writes by itself stands on no line of the template.
        if (!IsProvided(call) && call.Syntax.GetLocation().GetMappedLineSpan().HasMappedPath)
            report.Add(ExpressionRules.NoViewHelper, call.Syntax, call.Syntax.ToString(), property.Name, Advice(call));
    }

    // Raw needs nothing of the view, and the library's slices have it.
    private static bool IsProvided(IInvocationOperation call) => call.TargetMethod.ContainingType?.ToDisplayString() == Own || call.TargetMethod.Name == "Raw";

    private static IInvocationOperation? Call(IOperation helper)
    {
        var around = helper.Parent;
        while (around is IConversionOperation or IArgumentOperation)
            around = around.Parent;
        return around as IInvocationOperation;
    }

    private static string Advice(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => !argument.IsImplicit && argument.Value.Unwrap() is not IPropertyReferenceOperation { Property.Name: "Html" or "Url" or "Json" or "Component" }).Select(argument => argument.Value).ToList();
        return Instead.TryGetValue(call.TargetMethod.Name, out var advice) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, advice, First(arguments, advice), arguments.Count > 1 ? arguments[1].Syntax : "") : "it as markup";
    }

    // The name of a view is that of the slice: "_Row" is Row, or what it is called.
    private static string First(List<IOperation> arguments, string advice) => arguments.Count == 0 ? "…"
        : advice.Contains(".Create(") && arguments[0].Text() is { } name ? name.TrimStart('_') : arguments[0].Syntax.ToString();
}
