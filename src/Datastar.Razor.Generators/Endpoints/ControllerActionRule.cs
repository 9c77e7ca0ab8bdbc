using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Signals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Looks at what actions of controllers and handlers of Razor Pages take and return: signals that MVC binds from elsewhere, values that are no results.</summary>
internal sealed class ControllerActionRule : ProgramRule
{
    private const string FromSignals = "FromSignalsAttribute";

    public override DiagnosticDescriptor[] Reports { get; } = [SignalRules.NotBoundByMvc, SignalRules.NoResult, SignalRules.UnknownName, DroppedRules.OtherApi];

    public override OperationKind[] Kinds { get; } = [OperationKind.Block];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation.Parent is not (null or IMethodBodyOperation) || TemplateCode.IsTemplate(operation.Syntax.SyntaxTree) || MethodOf(operation.Syntax) is not { } syntax || operation.SemanticModel?.GetDeclaredSymbol(syntax) is not IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false } method)
            return;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.WithoutNullable().Has(LibraryNames.Signals) && !parameter.GetAttributes().Any(IsOfSignals) && parameter.Locations.FirstOrDefault() is { } place)
                report.Add(SignalRules.NotBoundByMvc, place, parameter.Name, parameter.Type.Name);
            else if (Misspelt(parameter, operation.SemanticModel.Compilation) is var (meant, owner))
                report.Add(SignalRules.UnknownName, parameter.Locations[0], parameter.Name, meant, owner);
        }
        if (method.Parameters.FirstOrDefault(parameter => parameter.Type.Is(report.Types.EventWriter) && parameter.GetAttributes().IsEmpty) is { } writer)
            report.Add(DroppedRules.OtherApi, writer.Locations[0], "ServerSentEventGenerator as a parameter of a controller's action", $"var {writer.Name} = ServerSentEventGenerator.For(HttpContext)");
        foreach (var answer in Answers(operation))
        {
            if (answer.Type is { } type && WrongAnswer.OfType(type, report.Types) is { } what)
                report.Add(SignalRules.NoResult, answer.Syntax, what, "JSON", "this.Datastar(…)");
        }
    }

    // [FromSignals] string titel: one signal by the name of the parameter.
    private static (string Meant, string Owner)? Misspelt(IParameterSymbol parameter, Compilation compilation)
    {
        if (parameter.Type.SpecialType is SpecialType.None || parameter.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name is FromSignals) is not { } mark || mark.ConstructorArguments.Any(static path => path.Value is not null))
            return null;
        var catalog = SignalCatalog.Of(compilation);
        return catalog.Find(parameter.Name) is null && Misspelling.Find(parameter.Name, catalog.Names) is { } meant ? (meant, catalog.Find(meant)!.Value.Owner) : null;
    }

    private static bool IsOfSignals(AttributeData attribute) => attribute.AttributeClass?.Name is FromSignals or "ModelBinderAttribute" or "FromServicesAttribute" or "BindNeverAttribute";

    // The names tell first, since most methods are of other classes. A class may be called a controller and be none.
    private static MethodDeclarationSyntax? MethodOf(SyntaxNode body) => body.Parent is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax type } method
        && (type.Identifier.Text.EndsWith("Controller", StringComparison.Ordinal) && (IsRouted(type) || IsRouted(method)) || type.BaseList?.Types.Any(IsOfMvc) is true && (method.Identifier.Text.StartsWith("On", StringComparison.Ordinal) || !IsPage(type))) ? method : null;

    private static bool IsRouted(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is var name && (name.StartsWith("Http", StringComparison.Ordinal) || name is "Route" or "ApiController" or "Controller"));

    private static bool IsOfMvc(BaseTypeSyntax type) => type.ToString() is var name && (name.EndsWith("Controller", StringComparison.Ordinal) || name.EndsWith("ControllerBase", StringComparison.Ordinal) || name.EndsWith("PageModel", StringComparison.Ordinal));

    private static bool IsPage(ClassDeclarationSyntax type) => type.BaseList!.Types.Any(inherited => inherited.ToString().EndsWith("PageModel", StringComparison.Ordinal));

    private static IEnumerable<IOperation> Answers(IOperation body)
    {
        foreach (var part in body.ChildOperations)
        {
            if (part is IReturnOperation { ReturnedValue: { } value })
                yield return value.Unwrap();
            if (part is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            foreach (var inner in Answers(part))
                yield return inner;
        }
    }
}
