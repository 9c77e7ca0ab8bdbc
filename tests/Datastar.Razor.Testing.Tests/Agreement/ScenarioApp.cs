using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Testing.Tests;

/// <summary>
/// Serves scenarios. The host name picks the session: "NAME--RUN.localhost" is run RUN of scenario NAME, with its own
/// call counters and log, so that one server holds any number of independent runs.
/// </summary>
internal sealed class ScenarioApp(IEnumerable<Scenario> scenarios, string? clientFile = null)
{
    private readonly Dictionary<string, Scenario> _scenarios = scenarios.ToDictionary(s => s.Name);
    private readonly ConcurrentDictionary<string, Session> _sessions = new();

    public Session SessionOf(string id) => _sessions.GetOrAdd(id, static (key, all) =>
    {
        var name = key.Split("--")[0];
        return new Session(all.TryGetValue(name, out var s) ? s : throw new KeyNotFoundException($"no scenario '{name}'"));
    }, _scenarios);

    public async Task HandleAsync(HttpContext context)
    {
        var id = context.Request.Query["session"].FirstOrDefault() ?? context.Request.Host.Host.Split('.')[0];
        var path = context.Request.Path.Value!;
        if (path == "/datastar.js" && clientFile is not null)
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            await context.Response.SendFileAsync(clientFile);
            return;
        }

        if (!_scenarios.ContainsKey(id.Split("--")[0]))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var session = SessionOf(id);
        switch (path)
        {
            case "/" when context.Request.Method == "GET":
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync(session.Document(context.Request.Query["client"] == "1"));
                break;
            case "/__log":
                await context.Response.WriteAsJsonAsync(session.Log);
                break;
            case "/__state":
                await context.Response.WriteAsJsonAsync(new { active = session.Active, held = session.Held, total = session.Log.Length });
                break;
            default:
                await session.AnswerAsync(context);
                break;
        }
    }
}

internal static class ScenarioAppExtensions
{
    /// <summary>Ends the pipeline with the scenario server: works in Kestrel and in a TestServer.</summary>
    public static void RunScenarios(this IApplicationBuilder app, ScenarioApp scenarios) => app.Run(scenarios.HandleAsync);
}

/// <summary>One run of one scenario.</summary>
internal sealed class Session(Scenario scenario)
{
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly ConcurrentQueue<string> _log = new();
    private int _active, _held;

    public Scenario Scenario => scenario;

    /// <summary>Responses not yet complete; Held of them stay open on purpose and have nothing more to send.</summary>
    public int Active => Volatile.Read(ref _active);
    public int Held => Volatile.Read(ref _held);

    /// <summary>One canonical JSON text per request, in order of arrival.</summary>
    public string[] Log => [.. _log];

    public string Document(bool withClient)
    {
        var script = withClient ? "<script type=\"module\" src=\"/datastar.js\"></script>" : "";
        var body = scenario.Page.StartsWith("<body", StringComparison.OrdinalIgnoreCase) ? scenario.Page : $"<body>\n{scenario.Page}\n</body>";
        return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(scenario.Name)}</title>" +
            $"<link rel=\"icon\" href=\"data:,\">{script}</head>\n{body}\n</html>\n";
    }

    public async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _active);
        var held = false;
        try
        {
            var received = await RecordAsync(context.Request);
            var key = $"{context.Request.Method} {context.Request.Path}";
            if (!scenario.Routes.TryGetValue(key, out var answers))
            {
                context.Response.StatusCode = 404;
                return;
            }

            var call = _calls.AddOrUpdate(key, 0, static (_, n) => n + 1);
            var answer = answers[Math.Min(call, answers.Length - 1)];
            await WriteAsync(context, answer, received);
            if (answer.Hold)
            {
                held = true;
                Interlocked.Increment(ref _held);
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away: an aborted request is an ordinary end here.
        }
        finally
        {
            if (held) Interlocked.Decrement(ref _held);
            Interlocked.Decrement(ref _active);
        }
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, JsonObject received)
    {
        var (response, gone) = (context.Response, context.RequestAborted);
        response.StatusCode = answer.Status;
        var type = answer.Type ?? (answer.Events.Length > 0 || answer.Echo ? "text/event-stream" : null);
        if (type is not null) response.ContentType = type;
        if (type == "text/event-stream") response.Headers.CacheControl = "no-cache";
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;

        if (answer.Body is not null)
        {
            await response.WriteAsync(answer.Body, gone);
        }

        if (answer.Echo)
        {
            received["echoed"] = true;
            await response.WriteAsync($"event: datastar-patch-signals\ndata: signals {Canonical.Text(received)}\n\n", gone);
        }

        if (answer.Events.Length > 0) await response.Body.FlushAsync(gone);
        foreach (var part in answer.Events)
        {
            if (part.DelayMs > 0) await Task.Delay(part.DelayMs, gone);
            var bytes = Encoding.UTF8.GetBytes(part.Raw);
            var size = part.Chunk > 0 ? part.Chunk : Math.Max(bytes.Length, 1);
            for (var at = 0; at < bytes.Length; at += size)
            {
                await response.Body.WriteAsync(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), gone);
                await response.Body.FlushAsync(gone);
                if (part.Chunk > 0) await Task.Delay(2, gone);
            }
        }

        if (answer.Abort)
        {
            await Task.Delay(150, gone);
            context.Abort();
        }
    }

    // Logs the request and returns what an echo sends back.
    private async Task<JsonObject> RecordAsync(HttpRequest request)
    {
        var entry = new JsonObject { ["method"] = request.Method, ["path"] = request.Path.Value };
        var echo = new JsonObject();

        var query = new JsonObject();
        foreach (var (name, values) in request.Query)
        {
            if (name == "datastar") entry["signals"] = Parse(values.ToString());
            else query[name] = new JsonArray([.. values.Select(v => (JsonNode?)v)]);
        }

        if (query.Count > 0) entry["query"] = query;

        var hasBody = request.Method is not ("GET" or "DELETE");
        if (hasBody && request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            var fields = new JsonObject();
            foreach (var (name, values) in form) fields[name] = new JsonArray([.. values.Select(v => (JsonNode?)v)]);
            foreach (var file in form.Files) fields[file.Name] = new JsonArray("file:" + file.FileName);
            entry["form"] = fields;
            echo["form"] = fields.DeepClone();
        }
        else
        {
            var body = await new StreamReader(request.Body, Encoding.UTF8).ReadToEndAsync();
            if (body.Length > 0) entry["signals"] = Parse(body);
        }

        if (entry["signals"] is JsonObject signals)
            foreach (var (name, value) in signals) echo[name] = value?.DeepClone();

        var headers = new JsonObject();
        foreach (var (name, value) in request.Headers)
        {
            var lower = name.ToLowerInvariant();
            if (lower is "accept") headers[lower] = string.Join(", ", value.ToString().Split(',', StringSplitOptions.TrimEntries));
            else if (lower is "content-type" && hasBody) headers[lower] = value.ToString().Split(';')[0].Trim();
            else if (lower is "datastar-request" or "last-event-id" || lower.StartsWith("x-", StringComparison.Ordinal)) headers[lower] = value.ToString().ToLowerInvariant();
        }

        entry["headers"] = headers;
        _log.Enqueue(Canonical.Text(entry));
        return echo;
    }

    private static JsonNode? Parse(string text)
    {
        try { return JsonNode.Parse(text); }
        catch (JsonException) { return JsonValue.Create("not JSON: " + text); }
    }
}

/// <summary>JSON text with members sorted by name (ordinal) and without white space, written as JavaScript writes it.</summary>
internal static class Canonical
{
    public static string Text(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>The canonical form of a JSON text, or null when it is not JSON.</summary>
    public static string? Of(string text)
    {
        try { return Text(JsonNode.Parse(text)); }
        catch (JsonException) { return null; }
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject o:
                text.Append('{');
                foreach (var (i, (name, value)) in o.OrderBy(p => p.Key, StringComparer.Ordinal).Index())
                {
                    if (i > 0) text.Append(',');
                    Quote(text, name);
                    text.Append(':');
                    Write(text, value);
                }

                text.Append('}');
                break;
            case JsonArray a:
                text.Append('[');
                foreach (var (i, value) in a.Index())
                {
                    if (i > 0) text.Append(',');
                    Write(text, value);
                }

                text.Append(']');
                break;
            case JsonValue v when v.GetValueKind() == JsonValueKind.String:
                Quote(text, v.GetValue<string>());
                break;
            case JsonValue v when v.GetValueKind() == JsonValueKind.Number:
                text.Append(Number(double.Parse(v.ToJsonString(), CultureInfo.InvariantCulture)));
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    /// <summary>A number as JavaScript writes it.</summary>
    public static string Number(double value)
    {
        if (value == 0) return "0";
        var (text, size) = (value.ToString("R", CultureInfo.InvariantCulture), Math.Abs(value));
        if (size is >= 1e-6 and < 1e21) return text.Contains('E') ? Expand(text).ToString(CultureInfo.InvariantCulture) : text;
        return text.Replace("E+0", "e+").Replace("E-0", "e-").Replace("E", "e");
    }

    private static decimal Expand(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A quoted string: only the quote, the backslash and control characters are escaped.</summary>
    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4")),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
