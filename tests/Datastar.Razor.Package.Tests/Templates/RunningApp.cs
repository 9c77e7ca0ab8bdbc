using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>An app that was built, on a port of its own.</summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private readonly Process _process;

    private RunningApp(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    public static async Task<RunningApp> StartAsync(string directory)
    {
        var process = Tools.Start(directory, $"bin/Debug/net10.0/{Path.GetFileName(directory)}.dll", "--urls", "http://127.0.0.1:0");
        var log = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
                return new(process, new HttpClient { BaseAddress = new Uri(match.Groups[1].Value), Timeout = TimeSpan.FromSeconds(30) });
        }
        throw new InvalidOperationException($"The app ended:\n{log}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Opens a page and sends every request that is written in it, as the client does: returns the first event of each answer.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FollowAsync(string path, string signals)
    {
        var page = WebUtility.HtmlDecode(await Client.GetStringAsync(path));
        var answers = new Dictionary<string, string>();
        // What is deleted cannot be edited any more: that comes last.
        foreach (var action in Requests().Matches(page).OrderBy(action => action.Groups[1].Value == "delete"))
            answers[action.Value] = await SendAsync(HttpMethod.Parse(action.Groups[1].Value), action.Groups[2].Value, signals);
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> SendAsync(HttpMethod method, string url, string signals)
    {
        var inQuery = method == HttpMethod.Get || method == HttpMethod.Delete;
        using var request = new HttpRequestMessage(method, inQuery ? $"{url}?datastar={Uri.EscapeDataString(signals)}" : url) { Headers = { { "Datastar-Request", "true" } } };
        if (!inQuery)
            request.Content = new StringContent(signals, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"@(get|post|put|patch|delete)\('([^']+)'")]
    private static partial Regex Requests();
}
