using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Gives each type marked <c>[Signals]</c> its <c>Ref</c> property and its binding.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class SignalsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                SignalsParser.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (marked, cancellationToken) => SignalsParser.Parse((INamedTypeSymbol)marked.TargetSymbol, problems: new List<SignalsProblem>(), cancellationToken))
            .Where(static model => model is not null)
            .WithTrackingName(TrackingNames.Signals);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model!.HintName, SignalsEmitter.Emit(model)));
    }
}
