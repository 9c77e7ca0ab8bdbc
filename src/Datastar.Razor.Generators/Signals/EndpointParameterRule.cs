using System.Collections.Immutable;
using Datastar.Razor.Generators.Endpoints;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Finds parameters of minimal API endpoints that look as if they bound signals and would be bound from elsewhere.</summary>
internal sealed class EndpointParameterRule : ProgramRule
{
    private const string FromSignals = "Datastar.Razor.FromSignalsAttribute";

    private bool _hasDelegateGenerator;

    public override DiagnosticDescriptor[] Reports { get; } = [SignalsTypeRules.FromSignalsInMinimalApi, SignalsTypeRules.BindingNotSeen];

    public override IReadOnlyCollection<string>? Methods { get; } = EndpointHandler.Maps;

    public override void Start(Compilation compilation) => _hasDelegateGenerator = HasDelegateGenerator(compilation.Assembly.GlobalNamespace);

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!EndpointHandler.IsMap(call))
            return;

        foreach (var argument in call.Arguments)
        {
            foreach (var parameter in HandlerParameters(argument.Value).SelectMany(WithMembers))
            {
                var place = parameter.Locations.FirstOrDefault(location => location.IsInSource) ?? argument.Syntax.GetLocation();
                if (Problem(parameter, _hasDelegateGenerator) is { } rule)
                    report.Add(rule, place, parameter.Name, TypeOf(parameter)?.Name);
            }
        }
    }

    private static DiagnosticDescriptor? Problem(ISymbol parameter, bool hasDelegateGenerator)
    {
        if (parameter.Has(FromSignals))
            return SignalsTypeRules.FromSignalsInMinimalApi;
        return hasDelegateGenerator && !parameter.GetAttributes().Any(IsSource) && TypeOf(parameter) is { } type && IsMarked(type) && !IsDeclared(type)
            ? SignalsTypeRules.BindingNotSeen
            : null;
    }

    private static bool IsSource(AttributeData attribute) => attribute.AttributeClass?.Name.StartsWith("From", StringComparison.Ordinal) is true;

    private static ImmutableArray<IParameterSymbol> HandlerParameters(IOperation handler) => handler switch
    {
        IConversionOperation conversion => HandlerParameters(conversion.Operand),
        IDelegateCreationOperation creation => HandlerParameters(creation.Target),
        IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters,
        IMethodReferenceOperation method => method.Method.Parameters,
        _ => [],
    };

    // [AsParameters] stands for the properties of its type.
    private static IEnumerable<ISymbol> WithMembers(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "AsParametersAttribute")
            ? parameter.Type.GetMembers().OfType<IPropertySymbol>()
            : [parameter];

    private static INamedTypeSymbol? TypeOf(ISymbol parameter)
    {
        var type = (parameter as IParameterSymbol)?.Type ?? (parameter as IPropertySymbol)?.Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0] as INamedTypeSymbol
            : type as INamedTypeSymbol;
    }

    private static bool IsMarked(INamedTypeSymbol type) =>
        type.Has(SignalsParser.AttributeName);

    // Another generator sees what the user wrote, and what a referenced assembly holds.
    private static bool IsDeclared(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty || type.DeclaringSyntaxReferences.Any(reference =>
        !SignalsParser.IsGenerated(reference.SyntaxTree)
        && reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax { BaseList.Types: var bases }
        && bases.Any(declared => declared.ToString() is var name && (name.Contains("ISignals<") || name.Contains("IBindableFromHttpContext<"))));

    private static bool HasDelegateGenerator(INamespaceSymbol global)
    {
        var generated = global;
        foreach (var name in new[] { "Microsoft", "AspNetCore", "Http", "Generated" })
            generated = generated?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name);
        return generated is not null;
    }
}
