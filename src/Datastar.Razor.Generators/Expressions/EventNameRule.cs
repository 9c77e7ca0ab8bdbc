using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Datastar.Razor.Generators.Templates.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds events that no element has in <c>Ds.On("clik", …)</c>, and those for which <c>Ds</c> has a method of its own.</summary>
internal sealed class EventNameRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [MarkupRules.MisspeltEvent, MarkupRules.EventNeverFires];

    public override IReadOnlyCollection<string>? Methods { get; } = ["On"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.MakesAttributes(call.TargetMethod.ContainingType) || call.Argument("name") is not { } argument || argument.Text() is not { Length: > 0 } written)
            return;
        var name = written.ToLowerInvariant();
        if (EventRule.Attributes.TryGetValue(name, out var attribute))
            report.Add(MarkupRules.EventNeverFires, argument.Syntax, written, "element", $"Ds.{string.Concat(attribute.Split('-').Select(SignalNaming.FirstToUpper))}(…)");
        else if (KnownEvents.OfWindow.Contains(name) && !Hears(call, "Window"))
            report.Add(MarkupRules.EventNeverFires, argument.Syntax, written, "element", $"Ds.On(\"{name}\", {Value(call)}.Window())");
        else if (KnownEvents.OfDocument.Contains(written) && !Hears(call, "Document"))
            report.Add(MarkupRules.EventNeverFires, argument.Syntax, written, "element", $"Ds.On(\"{written}\", {Value(call)}.Document())");
        // keydown.enter is another library's: a key is asked for, and the rest are calls.
        else if (name.IndexOf('.') is > 0 and var dot && KnownEvents.All.Contains(name.Substring(0, dot)))
            report.Add(MarkupRules.EventNeverFires, argument.Syntax, written, "element", KnownEvents.Keys.TryGetValue(name.Substring(dot + 1), out var key)
                ? $"Ds.On(\"{name.Substring(0, dot)}\", {Value(call)}.When(Evt.Key == \"{key}\"))" : $"Ds.On(\"{name.Substring(0, dot)}\", …), with the rest as a call, such as .Prevent()");
        else if (!KnownEvents.All.Contains(name) && !name.Contains(".") && KnownEvents.Meant(name) is { } meant)
            report.Add(MarkupRules.MisspeltEvent, argument.Syntax, new Correction(written, meant), written, meant);
    }

    // Only what is made on the spot tells: other statements may have brought their modifiers.
    private static bool Hears(IInvocationOperation call, string modifier) =>
        call.Argument("statements")?.Unwrap() is not IInvocationOperation statements || statements.DescendantsAndSelf().OfType<IInvocationOperation>().Any(part => part.TargetMethod.Name == modifier);

    private static string Value(IInvocationOperation call) => call.Argument("statements")?.Syntax.ToString() ?? "…";
}
