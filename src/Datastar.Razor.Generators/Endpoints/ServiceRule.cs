using System.Collections.Concurrent;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds live updates, or compression, in a program that registers no services for them.</summary>
internal sealed class ServiceRule : ProgramRule
{
    private readonly ConcurrentQueue<Location> _live = new();
    private readonly ConcurrentQueue<Location> _compressed = new();
    private volatile bool _addsLive;
    private volatile bool _addsDatastar;

    public override DiagnosticDescriptor[] Reports { get; } = [EndpointRules.NoService];

    public override IReadOnlyCollection<string>? Methods { get; } = ["AddDatastar", "AddLive", "CompressEvents", "Stream", "PublishAsync", "EndUserAsync", "EndSessionAsync"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        var name = call.TargetMethod.Name;
        if (call.TargetMethod.ContainingAssembly?.Name != "Datastar.Razor")
            return;
        // Bodies are looked at side by side: what is known is never taken back.
        if (name == "AddLive")
            _addsLive = true;
        if (name == "AddDatastar")
            _addsDatastar = true;
        if (name == "CompressEvents")
            _compressed.Enqueue(call.Syntax.GetLocation());
        else if (call.TargetMethod.ContainingType.Is(report.Types.Live))
            _live.Enqueue(call.Syntax.GetLocation());
    }

    public override void End(CompilationAnalysisContext context, TemplateSet templates)
    {
        if (!AppCompilation.IsWhole(context.Compilation) || AppCompilation.HasForeignEndpoints(context.Compilation))
            return;
        if (!_addsLive)
            Report(_live, "ILive", "AddDatastar().AddLive()");
        if (!_addsDatastar)
            Report(_compressed, "CompressEvents()", "AddDatastar()");

        void Report(IEnumerable<Location> places, string service, string registration)
        {
            if (places.OrderBy(place => place.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(place => place.SourceSpan.Start).FirstOrDefault() is { } first)
                context.Report(Diagnostic.Create(EndpointRules.NoService, first, service, registration));
        }
    }
}
