using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds actions, in templates and in C# code, whose URL or verb no endpoint of the program answers.</summary>
internal sealed class EndpointRule : ProgramRule
{
    private EndpointCollector? _collector;

    public override DiagnosticDescriptor[] Reports { get; } =
        [EndpointRules.NotMapped, EndpointRules.OtherVerb, EndpointRules.OtherValue, EndpointRules.UnknownName, EndpointRules.MissingValue, EndpointRules.QueryNotSent, EndpointRules.FormNotSent];

    public override IReadOnlyCollection<string>? Methods => null;

    public override void Start(Compilation compilation) => _collector = AppCompilation.IsWhole(compilation) ? new(compilation) : null;

    public override void Check(IInvocationOperation call, ProgramReport report) => _collector?.Add(call);

    public override void End(CompilationAnalysisContext context, TemplateSet templates)
    {
        if (_collector is not null)
            Check(context, _collector, templates);
    }

    private static void Check(CompilationAnalysisContext context, EndpointCollector collector, TemplateSet templates)
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
                && check.Problem(url, LibraryNames.Verbs[request.TargetMethod.Name], request.Arguments[0].Value.Syntax.GetLocation(), verbPlace: PlaceOfName(request)) is { } problem)
                context.Report(problem);
        }
        foreach (var request in templates.All.SelectMany(RawRequests.In).Concat(collector.Scripts.SelectMany(RawRequests.In)))
        {
            if (check.Problem(request.Url, request.Verb, request.Location) is { } problem)
                context.Report(problem);
        }
        foreach (var visit in collector.Visits)
        {
            // Where nothing is near, the address may be a file or a page of somebody else's.
            if (visit.Argument("url") is { } address && UrlShape.Of(address) is { } url && check.Problem(url, "GET", address.Syntax.GetLocation(), onlyNear: true) is { } problem)
                context.Report(problem);
        }
        new LinkCheck(collector).Report(context);
        new QueryCheck(check).Report(context, collector.Requests);
    }

    private static Location? PlaceOfName(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax { Name: var name } => name.GetLocation(),
        IdentifierNameSyntax name => name.GetLocation(),
        _ => null,
    };
}
