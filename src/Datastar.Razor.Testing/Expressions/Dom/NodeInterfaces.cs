using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Node, its text kinds, fragments and the document.</summary>
internal static class NodeInterfaces
{
    public static IEnumerable<Interface> Make()
    {
        yield return Node();
        yield return CharacterData();
        yield return new Interface("Text", "CharacterData").New((w, a) => w.Host.Wrap(w.Document.CreateTextNode(a.Length > 0 ? a[0].Text() : "")));
        yield return new Interface("Comment", "CharacterData").New((w, a) => w.Host.Wrap(w.Document.CreateComment(a.Length > 0 ? a[0].Text() : "")));
        yield return Parent(new Interface("DocumentFragment", "Node").New((w, _) => w.Host.Wrap(w.Document.CreateDocumentFragment())))
            .Call("getElementById", (w, n, a) => w.Host.Wrap(((INode)n).Descendants<IElement>().FirstOrDefault(e => e.Id == a.At(0).Text())));
        yield return Parent(Document());
    }

    /// <summary>The members that elements, documents and fragments share.</summary>
    public static Interface Parent(Interface made) => made
        .Call("querySelector", (w, n, a) => w.Host.Wrap(Selecting(w, () => ((IParentNode)n).QuerySelector(a.At(0).Text()))))
        .Call("querySelectorAll", (w, n, a) => Lists.Of(w, Selecting(w, () => ((IParentNode)n).QuerySelectorAll(a.At(0).Text()))))
        .Get("children", (w, n) => Lists.Of(w, ((IParentNode)n).Children))
        .Get("firstElementChild", (w, n) => w.Host.Wrap(((INode)n).ChildNodes.OfType<IElement>().FirstOrDefault()))
        .Get("lastElementChild", (w, n) => w.Host.Wrap(((INode)n).ChildNodes.OfType<IElement>().LastOrDefault()))
        .Get("childElementCount", (_, n) => ((IParentNode)n).Children.Length)
        .Do("append", (w, n, a) => w.Dom.Insert((INode)n, Gathered(w, a), null))
        .Do("prepend", (w, n, a) => w.Dom.Insert((INode)n, Gathered(w, a), ((INode)n).FirstChild))
        .Do("replaceChildren", (w, n, a) => w.Dom.ReplaceChildren((INode)n, Gathered(w, a) is var g && g is IDocumentFragment ? [.. g.ChildNodes] : [g]))
        .Do("moveBefore", (w, n, a) => w.Dom.Move((INode)n, NodeOf(w, a.At(0)), HostObject.TargetOf(a.At(1)) as INode));

    /// <summary>The members of what stands among siblings.</summary>
    public static Interface Child(Interface made) => made
        .Do("remove", (w, n, _) => w.Dom.Remove((INode)n))
        .Do("before", (w, n, a) => { if (((INode)n).Parent is { } p) w.Dom.Insert(p, Gathered(w, a), (INode)n); })
        .Do("after", (w, n, a) => { if (((INode)n).Parent is { } p) w.Dom.Insert(p, Gathered(w, a), ((INode)n).NextSibling); })
        .Do("replaceWith", (w, n, a) => w.Dom.Replace((INode)n, Gathered(w, a)))
        .Get("nextElementSibling", (w, n) => w.Host.Wrap(Sibling((INode)n, x => x.NextSibling)))
        .Get("previousElementSibling", (w, n) => w.Host.Wrap(Sibling((INode)n, x => x.PreviousSibling)));

    public static INode NodeOf(PageWindow window, JsValue value) =>
        HostObject.TargetOf(value) as INode ?? throw new Jint.Runtime.JavaScriptException(window.Engine.Intrinsics.TypeError, "parameter 1 is not of type 'Node'.");

    public static T Selecting<T>(PageWindow window, Func<T> select)
    {
        try
        {
            return select();
        }
        catch (DomException)
        {
            throw window.Host.Error("SyntaxError", "The selector is not valid.");
        }
    }

    public static INode Clone(PageWindow window, INode node, bool deep)
    {
        var copy = node.Clone(deep);
        window.Scripts.Copied(node, copy);
        return copy;
    }

    private static INode Gathered(PageWindow window, JsValue[] items)
    {
        if (items.Length == 1 && HostObject.TargetOf(items[0]) is INode only) return only;
        var fragment = window.Document.CreateDocumentFragment();
        foreach (var item in items) window.Dom.Insert(fragment, HostObject.TargetOf(item) as INode ?? window.Document.CreateTextNode(item.Text()), null);
        return fragment;
    }

    private static IElement? Sibling(INode node, Func<INode, INode?> step)
    {
        for (var at = step(node); at is not null; at = step(at))
            if (at is IElement element) return element;
        return null;
    }

    private static Interface Node() => new Interface("Node", "EventTarget")
        .Get("nodeType", (_, n) => (int)((INode)n).NodeType)
        .Get("nodeName", (_, n) => ((INode)n).NodeName)
        .Get("nodeValue", (_, n) => JsTypes.Str(n is ICharacterData ? ((INode)n).NodeValue : null), (w, n, v) => { if (n is ICharacterData) w.Dom.SetData((INode)n, v.IsNull() ? "" : v.Text()); })
        .Get("textContent", (_, n) => JsTypes.Str(n is IDocument ? null : ((INode)n).TextContent), (w, n, v) => w.Dom.SetText((INode)n, v.IsNull() ? "" : v.Text()))
        .Get("parentNode", (w, n) => w.Host.Wrap(((INode)n).Parent))
        .Get("parentElement", (w, n) => w.Host.Wrap(((INode)n).ParentElement))
        .Get("childNodes", (w, n) => Lists.Of(w, ((INode)n).ChildNodes))
        .Get("firstChild", (w, n) => w.Host.Wrap(((INode)n).FirstChild))
        .Get("lastChild", (w, n) => w.Host.Wrap(((INode)n).LastChild))
        .Get("nextSibling", (w, n) => w.Host.Wrap(((INode)n).NextSibling))
        .Get("previousSibling", (w, n) => w.Host.Wrap(((INode)n).PreviousSibling))
        .Get("ownerDocument", (w, n) => n is IDocument ? JsValue.Null : w.Host.Wrap(((INode)n).Owner))
        .Get("isConnected", (w, n) => JsTypes.Bool(w.Document.Contains((INode)n)))
        .Call("getRootNode", (w, n, _) => w.Host.Wrap(((INode)n).GetRoot()))
        .Call("contains", (_, n, a) => JsTypes.Bool(HostObject.TargetOf(a.At(0)) is INode other && ((INode)n).Contains(other)))
        .Call("hasChildNodes", (_, n, _) => JsTypes.Bool(((INode)n).HasChildNodes))
        .Call("isEqualNode", (_, n, a) => JsTypes.Bool(HostObject.TargetOf(a.At(0)) is INode other && ((INode)n).Equals(other)))
        .Call("isSameNode", (_, n, a) => JsTypes.Bool(HostObject.TargetOf(a.At(0)) == n))
        .Call("compareDocumentPosition", (w, n, a) => (int)((INode)n).CompareDocumentPosition(NodeOf(w, a.At(0))))
        .Call("cloneNode", (w, n, a) => w.Host.Wrap(Clone(w, (INode)n, a.At(0).Truthy())))
        .Call("appendChild", (w, n, a) => Then(a.At(0), () => w.Dom.Insert((INode)n, NodeOf(w, a.At(0)), null)))
        .Call("insertBefore", (w, n, a) => Then(a.At(0), () => w.Dom.Insert((INode)n, NodeOf(w, a.At(0)), HostObject.TargetOf(a.At(1)) as INode)))
        .Call("removeChild", (w, n, a) => Then(a.At(0), () => w.Dom.Remove(ChildOf(w, (INode)n, a.At(0)))))
        .Call("replaceChild", (w, n, a) => Then(a.At(1), () => w.Dom.Replace(ChildOf(w, (INode)n, a.At(1)), NodeOf(w, a.At(0)))))
        .Do("normalize", (_, n, _) => ((INode)n).Normalize());

    private static INode ChildOf(PageWindow window, INode parent, JsValue value) => NodeOf(window, value) is { } child && child.Parent == parent
        ? child
        : throw window.Host.Error("NotFoundError", "The node to be removed is not a child of this node.");

    private static JsValue Then(JsValue result, Action act)
    {
        act();
        return result;
    }

    private static Interface CharacterData() => Child(new Interface("CharacterData", "Node"))
        .Get("data", (_, n) => ((ICharacterData)n).Data, (w, n, v) => w.Dom.SetData((INode)n, v.IsNull() ? "" : v.Text()))
        .Get("length", (_, n) => ((ICharacterData)n).Length)
        .Do("appendData", (w, n, a) => w.Dom.SetData((INode)n, ((ICharacterData)n).Data + a.At(0).Text()));

    private static Interface Document() => new Interface("Document", "Node")
        .Get("documentElement", (w, d) => w.Host.Wrap(((IDocument)d).DocumentElement))
        .Get("body", (w, d) => w.Host.Wrap(((IDocument)d).Body))
        .Get("head", (w, d) => w.Host.Wrap(((IDocument)d).Head))
        .Get("title", (w, d) => ((IDocument)d).Title ?? "", (w, d, v) => SetTitle(w, (IDocument)d, v.Text()))
        .Get("activeElement", (w, d) => w.Host.Wrap(w.Focus.Focused ?? ((IDocument)d).Body))
        .Get("URL", (w, _) => w.Url.AbsoluteUri)
        .Get("documentURI", (w, _) => w.Url.AbsoluteUri)
        .Get("baseURI", (w, _) => w.BaseUrl.AbsoluteUri)
        .Get("referrer", (_, _) => "")
        .Get("currentScript", (w, _) => w.Host.Wrap(w.Scripts.Current))
        .Get("readyState", (w, _) => w.IsLoaded ? "complete" : "interactive")
        .Get("hidden", (w, _) => JsTypes.Bool(w.IsHidden))
        .Get("visibilityState", (w, _) => w.IsHidden ? "hidden" : "visible")
        .Get("cookie", (w, _) => w.Cookies.Text(w.Url), (w, _, v) => w.Cookies.SetFromScript(w.Url, v.Text()))
        .Get("defaultView", (w, _) => w.Engine.Global)
        .Get("location", (w, _) => w.Host.Wrap(w.Location), (w, _, v) => w.Location.Go(v.Text()))
        .Get("forms", (w, d) => Lists.Of(w, ((IDocument)d).Forms))
        .Get("scripts", (w, d) => Lists.Of(w, ((IDocument)d).Scripts))
        .Get("dir", (_, _) => "")
        .Get("characterSet", (_, _) => "UTF-8")
        .Call("hasFocus", (w, _, _) => JsTypes.Bool(!w.IsHidden))
        .Call("getElementById", (w, d, a) => w.Host.Wrap(((IDocument)d).GetElementById(a.At(0).Text())))
        .Call("getElementsByClassName", (w, d, a) => Lists.Of(w, ((IDocument)d).GetElementsByClassName(a.At(0).Text())))
        .Call("getElementsByTagName", (w, d, a) => Lists.Of(w, ((IDocument)d).GetElementsByTagName(a.At(0).Text())))
        .Call("getElementsByName", (w, d, a) => Lists.Of(w, ((IDocument)d).GetElementsByName(a.At(0).Text())))
        .Call("createElement", (w, d, a) => w.Host.Wrap(((IDocument)d).CreateElement(a.At(0).Text())))
        .Call("createElementNS", (w, d, a) => w.Host.Wrap(((IDocument)d).CreateElement(a.At(0).IsNull() ? null! : a.At(0).Text(), a.At(1).Text())))
        .Call("createTextNode", (w, d, a) => w.Host.Wrap(((IDocument)d).CreateTextNode(a.At(0).Text())))
        .Call("createComment", (w, d, a) => w.Host.Wrap(((IDocument)d).CreateComment(a.At(0).Text())))
        .Call("createDocumentFragment", (w, d, _) => w.Host.Wrap(((IDocument)d).CreateDocumentFragment()))
        .Call("createEvent", (w, _, _) => w.Host.Wrap(new DomEvent("")))
        .Call("importNode", (w, d, a) => w.Host.Wrap(Import(w, (IDocument)d, NodeOf(w, a.At(0)), a.At(1).Truthy())))
        .Call("adoptNode", (w, d, a) => Then(a.At(0), () => ((IDocument)d).Adopt(NodeOf(w, a.At(0)))));

    private static INode Import(PageWindow window, IDocument document, INode node, bool deep)
    {
        var copy = document.Import(node, deep);
        window.Scripts.Copied(node, copy);
        return copy;
    }

    private static void SetTitle(PageWindow window, IDocument document, string text)
    {
        if (document.Head?.QuerySelector("title") is { } title)
        {
            window.Dom.SetText(title, text);
        }
        else if (document.Head is { } head)
        {
            var made = document.CreateElement("title");
            window.Dom.SetText(made, text);
            window.Dom.Insert(head, made, null);
        }
    }
}
