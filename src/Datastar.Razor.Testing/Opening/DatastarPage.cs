using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;

namespace Datastar.Razor.Testing;

/// <summary>
/// A page of an app, open in a test: it does what the Datastar client does in a browser, in-process, with the app's own answers.
/// </summary>
/// <remarks>
/// Nothing happens between two calls: what arrives is applied by the next act, <see cref="SettleAsync"/> or
/// <see cref="WaitForAsync"/>. Use a page from one flow of code; acts that are started at the same time run one after the other.
/// </remarks>
/// <example><code>
/// await using var page = await app.OpenDatastarPageAsync("/");
/// await page.FillAsync("#title", "Milk");
/// await page.PressAsync("#title", "Enter");
/// Assert.Equal("Milk", page.Find("#todo-list li").TextContent.Trim());
/// </code></example>
public sealed partial class DatastarPage : IAsyncDisposable
{
    private readonly PageTab _tab;
    private readonly SemaphoreSlim _turn = new(1);
    private PageWindow _window = null!;
    private Hands _hands = null!;
    private bool _disposed;

    private DatastarPage(PageTab tab) => _tab = tab;

    /// <summary>The document as it is now. The state of controls is in it: Value, IsChecked, IsSelected.</summary>
    public IHtmlDocument Document => _window.Document;

    /// <summary>All signals as JSON, local ones too; a reference to an element is an empty object.</summary>
    public JsonObject Signals => (JsonObject)JsonNode.Parse(_window.JsonText(_window.Signals.Filtered(SignalFilter.All)) ?? "{}")!;

    /// <summary>The address that the browser would show, with its path and query.</summary>
    public string Url => _window.Url.PathAndQuery + _window.Url.Fragment;

    /// <summary>The requests of the page so far, the page itself not among them.</summary>
    public IReadOnlyList<PageRequest> Requests => _tab.Requests;

    /// <summary>What went wrong so far. Reading the list counts as having looked at it: see <see cref="DisposeAsync"/>.</summary>
    public IReadOnlyList<PageProblem> Problems => _tab.Problems;

    /// <summary>What scripts wrote to the console so far.</summary>
    public IReadOnlyList<PageConsoleMessage> Console => _tab.Console;

    /// <summary>Opens a page and waits until it has come to rest.</summary>
    /// <param name="client">The client to send requests with; it keeps the cookies. <c>app.CreateClient()</c> of a WebApplicationFactory does.</param>
    /// <param name="url">The address, relative to that of the client.</param>
    /// <param name="options">Time, and whether problems are failures.</param>
    /// <exception cref="DatastarPageException">The answer is no HTML page, or no page at all.</exception>
    public static async Task<DatastarPage> OpenAsync(HttpClient client, string url, DatastarPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(url);
        var target = new Uri(client.BaseAddress ?? new Uri("http://localhost/"), url);
        var tab = new PageTab(client, options ?? new());
        tab.Opened = tab.Clock.Now;
        var page = new DatastarPage(tab);
        await page.LoadAsync(new(HttpMethod.Get, target));
        await page.RestAsync(Rest.Opening);
        return page;
    }

    /// <summary>The signals as an object of C#, by the rules of JSON on the web: names in camel case.</summary>
    /// <exception cref="JsonException">The signals do not fit the type.</exception>
    public T SignalsOf<T>() => Signals.Deserialize<T>(JsonSerializerOptions.Web)!;

    /// <summary>Closes the page: its requests are aborted.</summary>
    /// <exception cref="DatastarPageException">There are problems that nobody has looked at, and they are not allowed.</exception>
    public ValueTask DisposeAsync()
    {
        if (_disposed) return ValueTask.CompletedTask;
        _disposed = true;
        _window.Dispose();
        _turn.Dispose();
        if (_tab.Options.AllowProblems || _tab.Problems.Unseen is not { Count: > 0 } unseen) return ValueTask.CompletedTask;
        var lines = string.Join('\n', unseen.Select(p => $"- {p.Kind}: {p.Message}"));
        throw new DatastarPageException($"The page had {(unseen.Count == 1 ? "a problem" : $"{unseen.Count} problems")} that the test did not look at:\n{lines}\n" +
            "Look at page.Problems where they are expected, or open the page with AllowProblems = true.");
    }

    private async Task LoadAsync(HttpRequestMessage request)
    {
        if (request.Headers.Accept.Count == 0) request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        var target = request.RequestUri!;
        using var response = await Redirects.SendAsync(_tab, request, CancellationToken.None);
        var url = response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } last ? last : target;
        if (target.Fragment.Length > 0) url = new Uri(url, target.Fragment);
        var type = response.Content.Headers.ContentType?.MediaType;
        var text = await response.Content.ReadAsStringAsync();
        if (type is not (null or "text/html" or "application/xhtml+xml") || (text.Length == 0 && !response.IsSuccessStatusCode))
        {
            throw new DatastarPageException($"{request.Method} {target.PathAndQuery} answered {(int)response.StatusCode} with {type ?? "no content"}, which is no page: " +
                $"{(text.Length > 200 ? text[..200] + "..." : text)}");
        }

        if (!response.IsSuccessStatusCode) _tab.Problems.Add(new("PageStatus", $"{request.Method} {target.PathAndQuery} answered {(int)response.StatusCode}."));
        var document = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(text).Address(url.AbsoluteUri));
        Show(document, url);
    }

    private void Show(IHtmlDocument document, Uri url)
    {
        _window?.Dispose();
        var window = _window = new(_tab, document, url);
        _hands = new(window);
        foreach (var element in document.All) window.Controls.Entered(element);
        foreach (var script in document.Scripts.ToArray())
        {
            window.Scripts.MarkExecuted(script);
            window.Scripts.Entered(script);
        }

        window.Events.Dispatch(document, UserEvents.Plain("DOMContentLoaded"));
        window.Post(() =>
        {
            window.IsLoaded = true;
            window.Events.Dispatch(window, UserEvents.Plain("load", bubbles: false));
            if (window.Focus.Focused is null && document.QuerySelectorAll("[autofocus]").FirstOrDefault(FocusState.IsFocusable) is { } first) window.Focus.Move(first);
        });
        // The client begins with a timer that its module sets, which comes after the load event of a page without further files.
        window.Post(window.Client.Start);
    }

    private async Task RestAsync(Rest rest)
    {
        while (true)
        {
            if (_tab.Navigation is { } request)
            {
                _tab.Navigation = null;
                await _tab.Wire.SendAllAsync();
                await LoadAsync(request);
                if (rest == Rest.Acting) rest = Rest.Opening;
            }

            if (_tab.Loop.TryRunOne()) continue;
            if (_tab.Navigation is not null) continue;
            _window.Focus.Fix();
            await _tab.Wire.SendAllAsync();
            var left = _tab.PendingScripts > 0 ? rest.Unanswered : TimeSpan.Zero;
            if (rest.Left(_window.Fetches, _tab.Quiet) is var promised && promised > left) left = promised;
            foreach (var call in _window.Fetches.Running.ToArray())
                if (rest.Left(call, _tab.Quiet) is var wait && wait > left) left = wait;
            if (left > TimeSpan.Zero)
            {
                var moment = Quiet.Next(left);
                if (!await _tab.Loop.WaitAsync(moment)) await _tab.Quiet.CountAsync(moment);
                continue;
            }

            if (_tab.Quiet.IsBroken && rest != Rest.Waiting)
            {
                await _tab.Quiet.ConfirmAsync(() => _tab.Loop.HasTasks);
                continue;
            }

            if (!Frame()) return;
        }
    }

    // What a browser does when it draws: it looks at what is in view, and takes the focus from what is not. True when that set something off.
    private bool Frame()
    {
        var before = _tab.Requests.Count;
        _window.Intersections.Look();
        _window.Focus.Fix();
        return _tab.Requests.Count != before || _tab.Loop.HasTasks || _tab.Navigation is not null;
    }
}
