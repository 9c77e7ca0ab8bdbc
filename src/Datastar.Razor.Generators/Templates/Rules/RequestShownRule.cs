using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds requests in what shows a value: <c>data-text="@get('/x')"</c>.</summary>
internal sealed class RequestShownRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.RequestShown];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Value: ValueKind.Expression or ValueKind.Signals })
            return;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Actions.Find(action => ClientActions.Find(action.Name) is { IsRequest: true }) is { } request)
                report.Add(ScriptRules.RequestShown, script, request.Call, script.TextOf(request.Call), attribute.Source.Name,
                    script.Facts.Value == request.Call ? attribute.Renamed("data-init") : $"data-init=\"{script.TextOf(request.Call)}\"");
        }
    }
}
