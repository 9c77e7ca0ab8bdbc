using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Finds misspelt names of events in C#: <c>Ds.On("clik", …)</c>.</summary>
internal sealed class EventNameRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [MarkupRules.MisspeltEvent];

    public override IReadOnlyCollection<string>? Methods { get; } = ["On"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.MakesAttributes(call.TargetMethod.ContainingType) || call.Arguments.Select(argument => argument.Value.Unwrap()).FirstOrDefault(value => value.Text() is not null) is not { } value)
            return;
        var name = value.Text()!;
        if (!KnownEvents.All.Contains(name) && !name.Contains(".") && KnownEvents.Meant(name.ToLowerInvariant()) is { } meant)
            report.Add(MarkupRules.MisspeltEvent, value.Syntax, name, $"On(\"{meant}\", …)");
    }
}
