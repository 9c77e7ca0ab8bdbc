using System.Text.Json;
using Datastar.Razor.Development.Traces;

namespace Datastar.Razor.Development.Explanations;

/// <summary>Explains what the client does with a response: with most of them nothing, and without a word.</summary>
internal static class ResponseExplanation
{
    private const string Actions = "actions#response-handling";
    private const int Shown = 400;
    private const string Only200 = "The client drops the body of every status but 200. To show something on the page, answer with Results.Datastar(…).";

    private static readonly Dictionary<int, string> Fixes = new()
    {
        [401] = "The endpoint wants a signed-in user. Put the action behind the login, or leave DatastarOptions.RedirectChallenges on.",
        [403] = "The user may not do this. Hide the action from those who may not, or answer with Results.Datastar(…).",
        [404] = "No endpoint has this URL. Map it, or correct the URL of the action.",
        [405] = "There is an endpoint with this URL, but not for this method. Map it for the method, or use the action of the method that it has.",
        [413] = "The signals are too large. Send fewer by filterSignals, or raise DatastarOptions.Signals.MaxBytes.",
        [415] = "The endpoint takes another content type than the client sends. Take Accepts(…) or [Consumes] away, or send the form: {contentType: 'form'}.",
    };

    /// <summary>Explains a report of <c>method</c>, <c>path</c>, <c>status</c>, <c>type</c>, <c>text</c>, <c>redirected</c>, <c>url</c>.</summary>
    /// <returns>The problem, or <see langword="null"/> where the client takes the response.</returns>
    public static Problem? Of(PageReport report, RequestTrace? trace)
    {
        var what = What(report);
        var (status, type, text) = (report.Number("status"), report.Text("type"), report.Text("text"));
        if (trace?.Failure is { } failure)
            return Thrown(what, failure, trace.Endpoint);
        if (status >= 400)
            return Refused(what, status, type, text);
        if (status != 200)
            return text.Length == 0 ? null : new($"The body of {what} was dropped: its status is {status}", "Answer with status 200: Results.Datastar(…) does.") { Link = Actions };
        if (report.Is("redirected"))
            return Redirected(what, report.Text("url"));
        if (IsTaken(type))
            return null;
        return new($"{what} answered with {(type.Length == 0 ? "no content type" : type)}, which changes nothing", "The client takes text/event-stream, text/html, application/json and text/javascript. Answer with Results.Datastar(…).")
        {
            Text = text.Length == 0 ? [] : [Short(text)],
            Link = Actions,
        };
    }

    /// <summary>Explains a stream without an event.</summary>
    public static Problem Empty(PageReport report) =>
        new($"{What(report)} answered without an event", "Nothing on the page has changed by it. Answer with Results.Datastar(…), or with 204 where nothing is to change.") { Level = "warning", Link = "sse_events" };

    /// <summary>Explains why a stream that was cut off is asked for again.</summary>
    public static Problem Ended(PageReport report, RequestTrace? trace) => trace?.Failure is { } failure
        ? Thrown(What(report), failure, trace.Endpoint)
        : new($"{What(report)} has ended, and the client connects again", null) { Level = "note", Link = "actions#options" };

    /// <summary>Explains that a stream was completed by the server.</summary>
    public static Problem Closed(PageReport report) =>
        new($"The stream of {What(report)} has ended, and the client does not connect again", "Where the stream is to go on, keep the endpoint running, as live.Stream(…) does, or write {retry: 'always'} into the action.") { Level = "note", Link = "actions#options" };

    /// <summary>Explains that the client has given up.</summary>
    public static Problem GivenUp(PageReport report) =>
        new($"{What(report)} cannot be reached, and the client has given up", "Start the app, and load the page anew.") { Link = "actions#options" };

    private static string What(PageReport report) => $"{report.Text("method")} {report.Text("path")}";

    private static Problem Thrown(string what, Exception failure, string? endpoint) => new($"{what} threw {failure.GetType()}", "Correct the code. The page stays as it was.")
    {
        Text = endpoint is null ? [failure.Message] : [failure.Message, $"Endpoint: {endpoint}"],
        Failure = failure,
    };

    private static Problem Refused(string what, int status, string type, string text)
    {
        var lines = new List<string>();
        var title = "";
        if (type.Contains("json", StringComparison.Ordinal))
            title = ReadProblem(text, lines);
        else if (!type.Contains("html", StringComparison.Ordinal) && text.Length > 0)
            lines.Add(Short(text));
        return new($"{what} was refused: {status}{(title.Length == 0 ? "" : $". {title}")}", Fixes.GetValueOrDefault(status) ?? (status < 500 ? Only200 : "The server failed: its log says why."))
        {
            Text = lines,
            Link = Actions,
        };
    }

    private static Problem Redirected(string what, string url) => new($"{what} was redirected to {url}", "To go to another page, answer with DatastarEvent.Redirect(url).")
    {
        Level = "warning",
        Text = ["The browser follows a redirect by itself, and the client patches what it finds there into this page."],
        Link = Actions,
    };

    /// <summary>Reads ProblemDetails: returns the title, and adds the detail and the errors.</summary>
    private static string ReadProblem(string text, List<string> lines)
    {
        try
        {
            using var problem = JsonDocument.Parse(text);
            if (problem.RootElement.ValueKind != JsonValueKind.Object)
                return "";
            var report = new PageReport(problem.RootElement);
            if (report.Text("detail") is { Length: > 0 } detail)
                lines.Add(detail);
            if (problem.RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object)
                lines.AddRange(errors.EnumerateObject().Select(error => $"{error.Name}: {string.Join(' ', new PageReport(errors).Texts(error.Name))}"));
            return report.Text("title");
        }
        catch (JsonException)
        {
            lines.Add(Short(text));
            return "";
        }
    }

    private static bool IsTaken(string type) =>
        type.Contains("event-stream", StringComparison.Ordinal) || type.Contains("text/html", StringComparison.Ordinal) || type.Contains("application/json", StringComparison.Ordinal) || type.Contains("text/javascript", StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
