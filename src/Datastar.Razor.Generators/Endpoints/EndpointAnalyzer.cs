using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds actions, in templates and in C# code, whose URL or verb no endpoint of the program answers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EndpointAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [EndpointRules.NotMapped, EndpointRules.OtherVerb, EndpointRules.OtherValue, EndpointRules.UnknownName, EndpointRules.MissingValue, EndpointRules.QueryNotSent];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!AppCompilation.IsWhole(start.Compilation) || start.Compilation.GetTypeByMetadataName(LibraryNames.Actions) is null)
                return;
            var collector = new EndpointCollector(start.Compilation);
            start.RegisterOperationAction(operation => collector.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => Check(end, collector));
        });
    }

    private static void Check(CompilationAnalysisContext context, EndpointCollector collector)
    {
        if (collector.IsUnknown || AppCompilation.HasForeignEndpoints(context.Compilation) || (collector.HasControllers || collector.HasPages) && AppCompilation.HasForeignParts(context.Compilation))
            return;
        var endpoints = new EndpointReader(context.Compilation, collector).Read(context.CancellationToken);
        if (endpoints.Count == 0)
            return;
        var check = new UrlCheck(new EndpointTable(endpoints), [.. collector.BasePaths]);
        foreach (var request in collector.Requests)
        {
            if (request.Arguments.Length > 0 && UrlShape.Of(request.Arguments[0].Value) is { } url
                && check.Problem(url, LibraryNames.Verbs[request.TargetMethod.Name], request.Arguments[0].Value.Syntax.GetLocation()) is { } problem)
                context.ReportDiagnostic(problem);
        }
        var templates = TemplateSet.Of(context.Compilation, context.Options);
        foreach (var request in templates.All.SelectMany(RawRequests.In).Concat(collector.Scripts.SelectMany(RawRequests.In)))
        {
            if (check.Problem(request.Url, request.Verb, request.Location) is { } problem)
                context.ReportDiagnostic(problem);
        }
        new LinkCheck(collector).Report(context);
        new QueryCheck(check).Report(context, collector.Requests);
    }
}
