using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Signals;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for a signal: <c>ds-bind="@("title")"</c> and <c>ds-bind="@Model.Title"</c> name none.</summary>
internal static class WantedSignal
{
    private const string Wanted = "a signal";

    public static (string, string, string)? Of(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type, SemanticModel model, LibraryTypes types)
    {
        if (ExpressionValue.TypeOf(wanted) is { } declared && IsSignal(type))
            return (ExpressionValue.TypeOf(type) is { } own ? ValueShapes.Describe(own) : "another signal", $"a signal of the type {Name(declared)}", $"a signal such as [LocalSignal] {Name(declared)} Busy of a [Signals] type");
        if (value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(part => IsSignal(model.GetTypeInfo(part).Type)) is { } signal)
            return (types.IsExpression(type) ? "calculated" : "the name of a signal", Wanted, signal.ToString());
        if (types.IsExpression(type))
            return ("calculated", Wanted, "a signal of a [Signals] type, such as TodoSignals.Ref.Title");
        var name = model.GetConstantValue(value).Value as string ?? (value as MemberAccessExpressionSyntax)?.Name.Identifier.Text;
        var meant = name is { Length: > 0 } && SignalCatalog.Of(model.Compilation).Find(name.TrimStart('$')) is var (owner, _) ? $"{owner}.Ref.{SignalNaming.FirstToUpper(name.TrimStart('$'))}" : "a signal of a [Signals] type, such as TodoSignals.Ref.Title";
        return ("a value of the server", Wanted, meant);
    }

    private static bool IsSignal(ITypeSymbol? type) => type?.Name is "Signal" or "ElementSignal" && type.ContainingNamespace?.ToDisplayString() + "." == LibraryNames.Namespace;

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
