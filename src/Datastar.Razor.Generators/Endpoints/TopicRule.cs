using System.Collections.Concurrent;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Compares the topics that are published with those that streams of the program follow.</summary>
internal sealed class TopicRule : ProgramRule
{
    private readonly ConcurrentQueue<(string Topic, Location Place)> _published = new();
    private readonly ConcurrentDictionary<string, bool> _followed = new(StringComparer.Ordinal);

    public override DiagnosticDescriptor[] Reports { get; } = [EndpointRules.UnknownTopic];

    public override IReadOnlyCollection<string>? Methods { get; } = ["PublishAsync", "Stream", "And"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!call.TargetMethod.ContainingType.Is(report.Types.Live) && !call.TargetMethod.ContainingType.Is(report.Types.LiveStream))
            return;
        foreach (var topic in call.Argument("topics")?.DescendantsAndSelf().Where(value => value is ILiteralOperation && value.Text() is not null) ?? [])
        {
            if (call.TargetMethod.Name == "PublishAsync")
                _published.Enqueue((topic.Text()!, topic.Syntax.GetLocation()));
            else
                _followed[topic.Text()!] = true;
        }
    }

    public override void End(CompilationAnalysisContext context, TemplateSet templates)
    {
        foreach (var (topic, place) in _published)
        {
            if (!_followed.ContainsKey(topic) && Misspelling.Find(topic, _followed.Keys) is { } meant)
                context.Report(Diagnostic.Create(EndpointRules.UnknownTopic, place, new Correction(topic, meant).ToProperties(), topic, meant));
        }
    }
}
