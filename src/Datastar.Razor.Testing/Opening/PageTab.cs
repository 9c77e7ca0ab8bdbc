namespace Datastar.Razor.Testing;

/// <summary>What stays when a page goes to another address: the client, the clock, storage, and what has been noted.</summary>
internal sealed class PageTab(HttpClient client, DatastarPageOptions options)
{
    private IPageClock? _clock;

    public HttpClient Http => client;
    public DatastarPageOptions Options => options;
    public PageLoop Loop { get; } = new();
    public Wire Wire { get; } = new();
    public Quiet Quiet { get; } = new();
    public IPageClock Clock => _clock ??= options.TimeProvider is { } provider ? new ProvidedClock(provider, Loop) : new ManualClock();
    public DateTimeOffset Opened { get; set; }
    public PageCookies Cookies { get; } = PageCookies.Of(client);
    public Dictionary<string, string> LocalStorage { get; } = [];
    public Dictionary<string, string> SessionStorage { get; } = [];
    public ProblemList Problems { get; } = new();
    public List<PageRequest> Requests { get; } = [];
    public List<PageConsoleMessage> Console { get; } = [];
    public bool IsHidden { get; set; }
    public int PendingScripts { get; set; }

    /// <summary>Where a script, a link or a form wants to go; the page goes there when the task has ended.</summary>
    public HttpRequestMessage? Navigation { get; set; }
}
