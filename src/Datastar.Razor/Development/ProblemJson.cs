using System.Text.Json;
using Datastar.Razor.Development.Explanations;
using Datastar.Razor.Development.Traces;

namespace Datastar.Razor.Development;

/// <summary>Problems as the script of the page reads them.</summary>
internal static class ProblemJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<(Problem Problem, TemplatePlace? Place, string? Attribute)> problems)
    {
        json.WriteStartArray("problems");
        foreach (var (problem, place, attribute) in problems)
        {
            json.WriteStartObject();
            Write(json, problem);
            if (attribute is not null)
                json.WriteString("attribute", attribute);
            if (place is not null)
                Write(json, place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("level", problem.Level);
        json.WriteString("title", problem.Title);
        json.WriteStartArray("text");
        foreach (var line in problem.Text)
            json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteString("fix", problem.Fix);
        json.WriteString("rule", problem.Rule);
        json.WriteString("link", problem.Link);
        if (problem.Failure is not null)
            json.WriteString("more", problem.Failure.ToString());
    }

    private static void Write(Utf8JsonWriter json, TemplatePlace place)
    {
        json.WriteStartObject("place");
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteString("path", place.Path);
        json.WriteEndObject();
    }
}
