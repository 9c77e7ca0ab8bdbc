using Datastar.Razor.Development.Traces;

namespace Datastar.Razor.Development.Explanations;

/// <summary>Explains what the script of a page reports.</summary>
internal sealed class PageExplanation(RequestTraces traces, Templates templates)
{
    /// <summary>Explains a report.</summary>
    /// <returns>The problems, with the line of a template where one is known.</returns>
    public IEnumerable<(Problem Problem, TemplatePlace? Place, string? Attribute)> Of(PageReport report)
    {
        if (report.Kind == "attributes")
        {
            foreach (var name in report.Texts("names"))
            {
                if (AttributeExplanation.Of(name) is { } ignored)
                    yield return (ignored, templates.Find(name, "", "", ""), name);
            }
        }
        else if (Explain(report) is { } problem)
        {
            yield return (problem, Place(problem, report), null);
        }
    }

    private Problem? Explain(PageReport report) => report.Kind switch
    {
        "response" => ResponseExplanation.Of(report, traces.Find(report.Text("trace"))),
        "empty" => ResponseExplanation.Empty(report),
        "closed" => ResponseExplanation.Closed(report),
        "ended" => ResponseExplanation.Ended(report, traces.Find(report.Text("trace"))),
        "given-up" => ResponseExplanation.GivenUp(report),
        "target" => PatchExplanation.NoTarget(report),
        "form" => PatchExplanation.InvalidForm(),
        "error" => ErrorExplanation.Of(report),
        _ => null,
    };

    private TemplatePlace? Place(Problem problem, PageReport report) => problem.Failure is { } failure
        ? templates.PlaceOf(failure)
        : report.Text("attribute") is { Length: > 0 } attribute ? templates.Find(attribute, report.Text("value"), report.Text("tag"), report.Text("element")) : null;
}
