using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Says what to write for <c>Results.Datastar(row, selector: "#list")</c>: what is named is one of the options.</summary>
internal sealed class NamedOptionRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherType];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invalid];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is not { Syntax: InvocationExpressionSyntax call, SemanticModel: { } model })
            return;
        var overloads = Overloads(call, model);
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.NameColon is { Name.Identifier.Text: var name } && Instead(overloads, name, argument.Expression, model) is var (wanted, instead))
                report.Add(DroppedRules.OtherType, argument, argument.ToString(), "one of the options", wanted, instead);
        }
    }

    // A name that no overload has leaves the compiler without a candidate for the call.
    private static List<IMethodSymbol> Overloads(InvocationExpressionSyntax call, SemanticModel model) =>
        [.. model.GetSymbolInfo(call).CandidateSymbols.Concat(model.GetMemberGroup(call.Expression)).OfType<IMethodSymbol>().Where(method => method.ContainingAssembly?.Name == "Datastar.Razor")];

    private static (string Wanted, string Instead)? Instead(List<IMethodSymbol> overloads, string name, ExpressionSyntax value, SemanticModel model)
    {
        var type = model.GetTypeInfo(value).Type;
        // A parameter of this name and type is another matter.
        if (overloads.Exists(method => method.Parameters.Any(parameter => parameter.Name == name && type is not null && model.ClassifyConversion(value, parameter.Type).IsImplicit)))
            return null;
        foreach (var options in overloads.SelectMany(method => method.Parameters).Where(parameter => parameter.Name == "options").Select(parameter => parameter.Type))
        {
            if (options.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } option)
                return (options.Name, $"new {options.Name} {{ {option.Name} = {value}{(option.Name == "Mode" ? ", Selector = \"#…\"" : "")} }}");
        }
        return overloads.Exists(method => method.Name == "To") ? ("an object with the values of the route", $"new {{ {name} = {value} }}") : null;
    }
}
