using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>One call of a request action: from its first request through all retries to its end.</summary>
internal sealed partial class FetchCall(PageWindow window, ActionContext context, HttpMethod method, string url, FetchOptions options, AbortSignal signal)
{
    private readonly PageWindow _window = window;
    private readonly ActionContext _context = context;
    private readonly HttpMethod _method = method;
    private readonly string _url = url;
    private readonly FetchOptions _options = options;
    private readonly OrderedDictionary<string, string> _headers = [];
    private OrderedDictionary<string, string> _sent = [];
    private Action _release = static () => { };
    private EventListener? _visibility;
    private FetchExchange? _exchange;
    private FetchRequest? _request;
    private int _retryTimer;
    private double _interval;
    private double _baseInterval;
    private int _retries;

    /// <summary>Called once at the end, with an error that the promise is rejected with.</summary>
    public Action<JsValue?> Ended { get; set; } = static _ => { };

    public FetchExchange? Exchange => _exchange;

    public bool IsGet => _method == HttpMethod.Get;

    /// <summary>Nothing more will come of it by itself: it waits for a retry, or never ends.</summary>
    public bool IsWaiting { get; private set; }

    public void Start()
    {
        _headers["Accept"] = "text/event-stream, text/html, application/json";
        _headers["Datastar-Request"] = "true";
        if (_options.ContentType == "json" && HasBody) _headers["Content-Type"] = "application/json";
        Tell("started");
        try
        {
            if (_options.Headers is { } own) foreach (var name in own.Names().ToArray()) _headers[name] = own.Get(name).Text();
            _request = Build();
        }
        catch (JavaScriptException e)
        {
            // The client's await makes the end come a little later.
            _window.Microtasks.Queue(() => End(IsWrongContent(e.Error) ? null : Error("FetchFailed", $"{_method} {_url}: {Text(e.Error)}").Error));
            return;
        }

        if (_request is null)
        {
            IsWaiting = true;
            return;
        }

        _sent = new(_headers);
        (_interval, _baseInterval) = (_options.RetryInterval, _options.RetryInterval);
        if (!_options.OpenWhenHidden)
        {
            _visibility = new("visibilitychange", null, _ => VisibilityChanged());
            _window.Events.Add(_window.Document, _visibility);
        }

        signal.OnAbort(() =>
        {
            Close();
            _window.Microtasks.Queue(() => End(null));
        });
        Send();
    }

    /// <summary>Ends without a word: the page has been left.</summary>
    public void Drop() => _exchange?.Drop();

    public void Release() => _release();

    public void Tell(string type, params ReadOnlySpan<(string, JsValue)> arguments)
    {
        var engine = _window.Engine;
        var detail = JsTypes.ObjectOf(engine, ("type", type), ("el", _window.Host.Wrap(_context.Attribute.Element)), ("argsRaw", JsTypes.ObjectOf(engine, arguments)));
        _window.Events.Dispatch(_window.Document, PageWindow.CustomEvent("datastar-fetch", detail));
    }

    private void Send()
    {
        IsWaiting = false;
        _exchange = new(_window, this, _method, _request!, _sent);
        _exchange.Start();
    }

    private void SendAgain()
    {
        _request = Build();
        if (_request is not null) Send();
    }

    private void VisibilityChanged()
    {
        _exchange?.Abort();
        if (!_window.IsHidden) SendAgain();
    }

    private void Close()
    {
        if (_visibility is { } listener) _window.Events.Remove(_window.Document, listener);
        _window.Timers.Clear(_retryTimer);
        _exchange?.Abort();
    }

    private bool _ended;

    private void End(JsValue? error)
    {
        if (_ended) return;
        _ended = true;
        Ended(error);
    }

    private void Retry()
    {
        if (_retries < _options.RetryMaxCount)
        {
            Tell("retrying");
            _window.Timers.Clear(_retryTimer);
            _retryTimer = _window.Timers.Set(SendAgain, _interval, repeat: false);
            _retries++;
            _interval = Math.Min(_interval * _options.RetryScaler, _options.RetryMaxWait);
            IsWaiting = true;
            return;
        }

        Tell("retries-failed");
        Close();
        _window.Microtasks.Queue(() => End(Error("FetchFailed", $"{_method} {_url}: all retries have failed").Error));
    }

    private JavaScriptException Error(string reason, string detail) => _context.Attribute.Error(reason, detail);

    private static string Text(JsValue error) => error is ObjectInstance instance ? instance.Get("message").Text().ReplaceLineEndings(" ") : error.Text();

    private static bool IsWrongContent(JsValue error) => Text(error).Contains("text/event-stream", StringComparison.Ordinal);
}
