using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>What hangs on elements and windows: class lists, styles, storage, observers, form data, abort signals, addresses.</summary>
internal static class CollectionInterfaces
{
    public static IEnumerable<Interface> Make()
    {
        yield return TokenLists();
        yield return new Interface("DOMStringMap", null);
        yield return StyleDeclaration();
        yield return Storage();
        yield return Observer();
        yield return new Interface("IntersectionObserver", null).New((w, _) => w.Host.Object("IntersectionObserver", new object()))
            .Do("observe", (_, _, _) => { }).Do("unobserve", (_, _, _) => { }).Do("disconnect", (_, _, _) => { });
        yield return new Interface("ResizeObserver", null).New((w, _) => w.Host.Object("ResizeObserver", new object()))
            .Do("observe", (_, _, _) => { }).Do("unobserve", (_, _, _) => { }).Do("disconnect", (_, _, _) => { });
        yield return new Interface("AbortSignal", "EventTarget").Get("aborted", (_, s) => JsTypes.Bool(((AbortSignal)s).IsAborted));
        yield return new Interface("AbortController", null).New((w, _) => w.Host.Object("AbortController", new AbortSignal()))
            .Get("signal", (w, s) => ((AbortSignal)s).Wrapper ??= new HostObject(w.Engine, s, w.Host.Prototype("AbortSignal")))
            .Do("abort", (w, s, _) => Abort(w, (AbortSignal)s));
        yield return Form();
    }

    private static void Abort(PageWindow window, AbortSignal signal)
    {
        if (signal.IsAborted) return;
        signal.Abort();
        window.Events.Dispatch(signal, new("abort"));
    }

    private static Interface TokenLists() => new Interface("DOMTokenList", null)
        .Get("length", (_, l) => ((TokenList)l).Tokens.Length)
        .Get("value", (_, l) => ((TokenList)l).Text, (_, l, v) => ((TokenList)l).Text = v.Text())
        .Call("contains", (_, l, a) => JsTypes.Bool(((TokenList)l).Contains(a.At(0).Text())))
        .Do("add", (_, l, a) => ((TokenList)l).Add([.. a.Select(t => t.Text())]))
        .Do("remove", (_, l, a) => ((TokenList)l).Remove([.. a.Select(t => t.Text())]))
        .Call("toggle", (_, l, a) => JsTypes.Bool(((TokenList)l).Toggle(a.At(0).Text(), a.At(1).IsUndefined() ? null : a.At(1).Truthy())))
        .Call("replace", (_, l, a) => JsTypes.Bool(((TokenList)l).Replace(a.At(0).Text(), a.At(1).Text())))
        .Call("item", (_, l, a) => JsTypes.Str(((TokenList)l).Tokens.ElementAtOrDefault((int)a.At(0).Number())))
        .Call("toString", (_, l, _) => ((TokenList)l).Text)
        .Do("forEach", (w, l, a) => { foreach (var (i, token) in ((TokenList)l).Tokens.Index()) w.Engine.Call(a.At(0), JsValue.Undefined, [token, i]); })
        .Call("values", (w, l, _) => new JsArray(w.Engine, [.. ((TokenList)l).Tokens.Select(t => (JsValue)t)]).Get("values") is var values
            ? w.Engine.Call(values, new JsArray(w.Engine, [.. ((TokenList)l).Tokens.Select(t => (JsValue)t)]), []) : JsValue.Undefined);

    private static Interface StyleDeclaration() => new Interface("CSSStyleDeclaration", null)
        .Get("cssText", (_, e) => InlineStyle.Text(InlineStyle.Parse((IElement)e)), (w, e, v) => w.Dom.SetAttribute((IElement)e, "style", InlineStyle.Text(InlineStyle.Parse(v.Text()))))
        .Get("length", (_, e) => InlineStyle.Parse((IElement)e).Count)
        .Call("getPropertyValue", (_, e, a) => InlineStyle.Read((IElement)e, a.At(0).Text()))
        .Call("getPropertyPriority", (_, e, a) => InlineStyle.IsImportant((IElement)e, a.At(0).Text()) ? "important" : "")
        .Do("setProperty", (w, e, a) => InlineStyle.Set(w, (IElement)e, a.At(0).Text(), a.At(1).IsNull() ? "" : a.At(1).Text(), a.At(2).IsString() && a.At(2).Text() == "important"))
        .Call("item", (_, e, a) => InlineStyle.Parse((IElement)e).ElementAtOrDefault((int)a.At(0).Number()).Name ?? "")
        .Call("removeProperty", (w, e, a) =>
        {
            var old = InlineStyle.Read((IElement)e, a.At(0).Text());
            InlineStyle.Remove(w, (IElement)e, a.At(0).Text());
            return old;
        });

    private static Interface Storage() => new Interface("Storage", null)
        .Get("length", (_, s) => ((Dictionary<string, string>)s).Count)
        .Call("getItem", (_, s, a) => JsTypes.Str(((Dictionary<string, string>)s).GetValueOrDefault(a.At(0).Text())))
        .Do("setItem", (_, s, a) => ((Dictionary<string, string>)s)[a.At(0).Text()] = a.At(1).Text())
        .Do("removeItem", (_, s, a) => ((Dictionary<string, string>)s).Remove(a.At(0).Text()))
        .Do("clear", (_, s, _) => ((Dictionary<string, string>)s).Clear())
        .Call("key", (_, s, a) => JsTypes.Str(((Dictionary<string, string>)s).Keys.ElementAtOrDefault((int)a.At(0).Number())));

    private static Interface Observer() => new Interface("MutationObserver", null)
        .New((w, a) =>
        {
            MutationObserver? made = null;
            made = new MutationObserver(w.Mutations, records => w.Engine.Call(a.At(0), JsValue.Undefined, [Records(w, records), w.Host.Wrap(made!)]));
            return w.Host.Object("MutationObserver", made);
        })
        .Do("observe", (w, o, a) => ((MutationObserver)o).Observe(NodeInterfaces.NodeOf(w, a.At(0)), Options(a.At(1) as ObjectInstance)))
        .Do("disconnect", (_, o, _) => ((MutationObserver)o).Disconnect())
        .Call("takeRecords", (w, o, _) =>
        {
            var records = Records(w, [.. ((MutationObserver)o).Records]);
            ((MutationObserver)o).Records.Clear();
            return records;
        });

    private static ObserverOptions Options(ObjectInstance? options)
    {
        if (options is null) return new();
        var filter = options.Get("attributeFilter") is JsArray names ? names.Select(n => n.Text()).ToArray() : null;
        bool Flag(string name) => options.Get(name).Truthy();
        return new()
        {
            Subtree = Flag("subtree"),
            ChildList = Flag("childList"),
            Attributes = Flag("attributes") || (filter is not null || Flag("attributeOldValue")) && options.Get("attributes").IsUndefined(),
            CharacterData = Flag("characterData") || Flag("characterDataOldValue"),
            AttributeFilter = filter,
        };
    }

    private static JsValue Records(PageWindow window, IReadOnlyList<MutationRecord> records) => new JsArray(window.Engine, [.. records.Select(r => (JsValue)JsTypes.ObjectOf(
        window.Engine, ("type", r.Type), ("target", window.Host.Wrap(r.Target)), ("attributeName", JsTypes.Str(r.AttributeName)), ("oldValue", JsTypes.Str(r.OldValue)),
        ("addedNodes", Lists.Of(window, r.Added ?? [])), ("removedNodes", Lists.Of(window, r.Removed ?? [])),
        ("previousSibling", window.Host.Wrap(r.Previous)), ("nextSibling", window.Host.Wrap(r.Next))))]);

    private static Interface Form()
    {
        static List<FormField> Fields(object form) => (List<FormField>)form;
        return new Interface("FormData", null)
            .New((w, a) => w.Host.Object("FormData", HostObject.TargetOf(a.At(0)) is AngleSharp.Html.Dom.IHtmlFormElement form ? FormData.Of(form, w.Controls) : []))
            .Call("get", (_, f, a) => JsTypes.Str(Fields(f).Where(x => x.Name == a.At(0).Text()).Select(x => x.Value).FirstOrDefault()))
            .Call("getAll", (w, f, a) => new JsArray(w.Engine, [.. Fields(f).Where(x => x.Name == a.At(0).Text()).Select(x => (JsValue)x.Value)]))
            .Call("has", (_, f, a) => JsTypes.Bool(Fields(f).Exists(x => x.Name == a.At(0).Text())))
            .Do("append", (_, f, a) => Fields(f).Add(new(a.At(0).Text(), a.At(1).Text())))
            .Do("delete", (_, f, a) => Fields(f).RemoveAll(x => x.Name == a.At(0).Text()))
            .Do("set", (_, f, a) =>
            {
                Fields(f).RemoveAll(x => x.Name == a.At(0).Text());
                Fields(f).Add(new(a.At(0).Text(), a.At(1).Text()));
            })
            .Call("entries", (w, f, _) => new JsArray(w.Engine, [.. Fields(f).Select(x => (JsValue)new JsArray(w.Engine, [x.Name, x.Value]))]))
            .Do("forEach", (w, f, a) => { foreach (var field in Fields(f).ToArray()) w.Engine.Call(a.At(0), JsValue.Undefined, [field.Value, field.Name]); });
    }
}
