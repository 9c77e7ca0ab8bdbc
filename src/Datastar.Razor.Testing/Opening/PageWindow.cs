using System.Runtime.CompilerServices;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Jint;
using Jint.Native;
using Jint.Native.Json;

namespace Datastar.Razor.Testing;

/// <summary>One document with its scripts, signals, listeners and timers: all that ends when the page goes to another address.</summary>
internal sealed partial class PageWindow : IDisposable
{
    private readonly ConditionalWeakTable<IElement, Dictionary<string, JsValue>> _aspects = [];
    private readonly Dictionary<string, JsValue> _singles = [];
    private Intersections? _intersections;
    private JsValue? _empty;
    private readonly PageTab _tab;

    public PageWindow(PageTab tab, IHtmlDocument document, Uri url)
    {
        (_tab, Document, Url) = (tab, document, url);
        var budget = new ScriptBudget();
        Engine = new Engine(options =>
        {
            options.TimeSystem = new PageTime(() => tab.Clock.Now);
            options.Constraint(budget);
        });
        Microtasks = new(Engine, budget, Report);
        Mutations = new(this);
        Controls = new(this);
        Validity = new(Controls);
        Focus = new(this);
        Dom = new(this);
        Scripts = new(this);
        Events = new(this);
        Host = new(this);
        Activation = new(this);
        Location = new(this);
        Timers = new(this, tab.Clock);
        Host.Install();
        Signals = new(Engine, detail => Events.Dispatch(Document, CustomEvent("datastar-signal-patch", detail)));
        Fetches = new(this);
        Client = new(this);
        Engine.Advanced.PromiseRejectionTracker += OnRejection;
    }

    public Engine Engine { get; }
    public IHtmlDocument Document { get; }
    public Uri Url { get; set; }
    public Microtasks Microtasks { get; }
    public MutationLog Mutations { get; }
    public FormControls Controls { get; }
    public Validity Validity { get; }
    public FocusState Focus { get; }
    public DomEditor Dom { get; }
    public ScriptRunner Scripts { get; }
    public EventHub Events { get; }
    public HostRealm Host { get; }
    public Activation Activation { get; }
    public PageLocation Location { get; }
    public PageTimers Timers { get; }
    public SignalTree Signals { get; }
    public FetchClient Fetches { get; }
    public AttributeEngine Client { get; }
    public HtmlParser Parser { get; } = new();
    public PageTab Tab => _tab;
    public PageCookies Cookies => _tab.Cookies;
    public Intersections Intersections => _intersections ??= new(this);
    public JsValue EmptySymbol => _empty ??= Engine.Evaluate("Symbol('empty')");
    public bool IsHidden => _tab.IsHidden;
    public bool IsLoaded { get; set; }
    public bool IsGone { get; private set; }

    /// <summary>Milliseconds of the page's clock.</summary>
    public double Now => (_tab.Clock.Now - _tab.Opened).TotalMilliseconds;

    public Uri BaseUrl => Document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Uri.TryCreate(Url, href, out var url) ? url : Url;

    /// <summary>Runs the action as script; what it throws is reported, as an uncaught error is.</summary>
    public void Run(Action action) => Microtasks.Run(() => Guard(action));

    public void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            Report(e);
        }
    }

    /// <summary>Runs the action as a task of its own, unless the page has been left by then.</summary>
    public void Post(Action action) => _tab.Loop.Post(() =>
    {
        if (!IsGone) Run(action);
    });

    public void Navigate(HttpRequestMessage request) => _tab.Navigation = request;

    public static DomEvent CustomEvent(string type, JsValue detail)
    {
        var evt = new DomEvent(type) { Interface = "CustomEvent" };
        evt.Members["detail"] = detail;
        return evt;
    }

    /// <summary>An object that belongs to an element, such as its style: made once.</summary>
    public JsValue Aspect(IElement element, string name, Func<IElement, JsValue> make)
    {
        var all = _aspects.GetOrCreateValue(element);
        return all.TryGetValue(name, out var known) ? known : all[name] = make(element);
    }

    public JsValue Single(string interfaceName) =>
        _singles.TryGetValue(interfaceName, out var known) ? known : _singles[interfaceName] = new HostObject(Engine, new object(), Host.Prototype(interfaceName));

    public JsValue Storage(bool local)
    {
        var name = local ? "local" : "session";
        if (_singles.TryGetValue(name, out var known)) return known;
        var store = local ? _tab.LocalStorage : _tab.SessionStorage;
        return _singles[name] = new NamedObject(this, store, "Storage", new(store.GetValueOrDefault, (key, value) =>
        {
            if (Host.Prototype("Storage").HasProperty(key)) return false;
            store[key] = value.Text();
            return true;
        }, key => store.Remove(key), () => store.Keys));
    }

    public JsValue Json(string text) => new JsonParser(Engine).Parse(text);

    /// <summary>JSON.stringify, or null for what it leaves out.</summary>
    public string? JsonText(JsValue value, int spaces = 0)
    {
        var text = new JsonSerializer(Engine).Serialize(value, JsValue.Undefined, spaces == 0 ? JsValue.Undefined : spaces);
        return text.IsUndefined() ? null : text.AsString();
    }

    public void Entered(INode node)
    {
        if (!Document.Contains(node)) return;
        if (node is IElement root) foreach (var element in root.DescendantsAndSelf().OfType<IElement>()) Controls.Entered(element);
        Scripts.Entered(node);
    }

    public void LoadScript(IHtmlScriptElement script)
    {
        if (string.Equals(script.GetAttribute("type"), "module", StringComparison.OrdinalIgnoreCase)) return;
        if (!Uri.TryCreate(BaseUrl, script.GetAttribute("src"), out var url) || url.Authority != Url.Authority) return;
        // The tools of development watch the client's own fetch, which is not here; what they would say, Problems says.
        if (!url.AbsolutePath.Contains("/_datastar/development/", StringComparison.Ordinal)) Fetches.LoadScript(url);
    }

    public void Dispose()
    {
        IsGone = true;
        Timers.Dispose();
        Fetches.Dispose();
        Engine.Dispose();
    }
}
