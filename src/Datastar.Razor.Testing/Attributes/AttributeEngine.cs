using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Applies data-* attributes: all of them once the page is loaded, then those of added elements and changed ones.</summary>
internal sealed class AttributeEngine
{
    private static readonly Dictionary<string, AttributePlugin> Plugins = new AttributePlugin[]
    {
        AttrAttribute.Plugin, BindAttribute.Plugin, ClassAttribute.Plugin, ComputedAttribute.Plugin, EffectAttribute.Plugin, IndicatorAttribute.Plugin, InitAttribute.Plugin,
        JsonSignalsAttribute.Plugin, OnAttribute.Plugin, OnIntersectAttribute.Plugin, OnIntervalAttribute.Plugin, OnSignalPatchAttribute.Plugin, RefAttribute.Plugin,
        ShowAttribute.Plugin, SignalsAttribute.Plugin, StyleAttribute.Plugin, TextAttribute.Plugin,
    }.ToDictionary(p => p.Name);

    private readonly PageWindow _window;
    private readonly MutationObserver _observer;
    private readonly ConditionalWeakTable<IElement, OrderedDictionary<string, OrderedDictionary<string, Action>>> _applied = [];

    public AttributeEngine(PageWindow window)
    {
        _window = window;
        _observer = new(window.Mutations, Observed);
        var patches = new PatchWatchers(window);
        window.Events.Add(window.Document, new EventListener("datastar-fetch", null, patches.Receive));
    }

    public Dictionary<string, Func<ActionContext, JsValue[], JsValue>> Actions { get; } = ActionTable.All;

    /// <summary>Elements whose on-intersect with once has run: it stays so for good.</summary>
    public ConditionalWeakTable<IElement, object> IntersectedOnce { get; } = [];

    /// <summary>The first pass. What throws in it ends it, and then nothing is observed either.</summary>
    public void Start()
    {
        var root = _window.Document.DocumentElement;
        Apply([root, .. root.QuerySelectorAll("*")]);
        _observer.Observe(root, new() { Subtree = true, ChildList = true, Attributes = true });
        _window.Events.Dispatch(_window.Document, new("datastar-ready"));
    }

    private static bool IsIgnored(IElement element) => element.HasAttribute("data-ignore__self") || element.Closest("[data-ignore]") is not null;

    private void Apply(IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
        {
            if (element.Attributes.Length == 0 || IsIgnored(element)) continue;
            var names = element.Attributes.Select(a => a.Name).Where(n => n.StartsWith("data-", StringComparison.Ordinal)).ToArray();
            foreach (var name in names)
                if (element.GetAttribute(name) is { } value) Apply(element, name[5..], value);
            // An attribute may have made another one.
            foreach (var attribute in element.Attributes.ToArray())
                if (attribute.Name.StartsWith("data-", StringComparison.Ordinal) && !names.Contains(attribute.Name)) Apply(element, attribute.Name[5..], attribute.Value);
        }
    }

    private void Apply(IElement element, string raw, string value)
    {
        var name = AttributeName.Parse(raw);
        if (!Plugins.TryGetValue(name.Plugin, out var plugin)) return;
        var context = new AttributeContext(_window, element, name, value, plugin);
        plugin.Check(context);
        if (plugin.Apply(context) is { } cleanup) context.Cleanups["attribute"] = cleanup;
        var all = _applied.GetOrCreateValue(element);
        if (all.TryGetValue(raw, out var old)) RunAll(old);
        all[raw] = context.Cleanups;
    }

    private void Cleanup(IElement element)
    {
        if (!_applied.TryGetValue(element, out var all)) return;
        _applied.Remove(element);
        foreach (var cleanups in all.Values.ToArray()) RunAll(cleanups);
    }

    private static void RunAll(OrderedDictionary<string, Action> cleanups)
    {
        foreach (var cleanup in cleanups.Values.ToArray()) cleanup();
    }

    private void Observed(IReadOnlyList<MutationRecord> records)
    {
        foreach (var record in records)
        {
            if (record.Type == "childList") Observed(record.Removed ?? [], record.Added ?? []);
            else if (record.AttributeName!.StartsWith("data-", StringComparison.Ordinal) && record.Target is IElement element && !IsIgnored(element)) Changed(element, record.AttributeName);
        }
    }

    private void Observed(IReadOnlyList<INode> removed, IReadOnlyList<INode> added)
    {
        foreach (var root in removed.OfType<IElement>())
            foreach (var element in (IElement[])[root, .. root.QuerySelectorAll("*")]) Cleanup(element);
        foreach (var root in added.OfType<IElement>())
        {
            Apply([root]);
            Apply([.. root.QuerySelectorAll("*")]);
        }
    }

    private void Changed(IElement element, string attribute)
    {
        var raw = attribute[5..];
        if (element.GetAttribute(attribute) is { } value) Apply(element, raw, value);
        else if (_applied.TryGetValue(element, out var all) && all.TryGetValue(raw, out var cleanups))
        {
            RunAll(cleanups);
            all.Remove(raw);
        }
    }
}
