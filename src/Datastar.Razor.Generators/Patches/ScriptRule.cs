using Datastar.Razor.Generators.JavaScript;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>Looks at the constants of <c>ExecuteScript("…")</c>: markup, code that does not compile, and what only attributes know.</summary>
internal sealed class ScriptRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [PatchRules.PlainScript, ScriptRules.Syntax];

    public override IReadOnlyCollection<string>? Methods { get; } = ["ExecuteScript", "ExecuteScriptAsync"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.SendsEvents(call.TargetMethod.ContainingType)
            || call.Argument("script") is not { } argument || argument.Unwrap().Text() is not { } code)
            return;
        // Its attributes may say that it is no JavaScript.
        if (call.Argument("options") is not null)
            return;
        var script = ExpressionScript.Parse(ScriptText.OfConstant([code], 0), returnsValue: false);
        if (code.TrimStart().StartsWith("<", StringComparison.Ordinal))
            report.Add(PatchRules.PlainScript, argument.Syntax, "markup around it", "the code alone, without <script>");
        else if (script.Error is { } error)
            report.Add(ScriptRules.Syntax, argument.Syntax, error, "write one complete script");
        else if (script.Facts.Actions.Count > 0)
            report.Add(PatchRules.PlainScript, argument.Syntax, $"the action '@{script.Facts.Actions[0].Name}', which only attributes know", $"fetch('/url'), or patch an element with data-init=\"@{script.Facts.Actions[0].Name}(…)\"");
        else if (script.Facts.Signals.FirstOrDefault(signal => !signal.IsCalled && !script.Facts.Declares("$" + signal.Path.Split('.')[0])) is { } signal)
            report.Add(PatchRules.PlainScript, argument.Syntax, $"the signal '${signal.Path}', which only attributes know", $"DatastarEvent.PatchSignals(new {{ {signal.Path.Split('.')[0]} = … }})");
    }
}
