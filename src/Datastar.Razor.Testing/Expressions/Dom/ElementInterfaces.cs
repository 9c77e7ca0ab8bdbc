using AngleSharp.Dom;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Element and the elements of HTML, SVG and MathML.</summary>
internal static class ElementInterfaces
{
    private static readonly (string Member, string Attribute)[] Texts =
    [
        ("id", "id"), ("slot", "slot"), ("title", "title"), ("lang", "lang"), ("dir", "dir"), ("role", "role"), ("accessKey", "accesskey"), ("ariaLabel", "aria-label"),
        ("ariaExpanded", "aria-expanded"), ("ariaHidden", "aria-hidden"), ("ariaPressed", "aria-pressed"), ("ariaChecked", "aria-checked"), ("ariaSelected", "aria-selected"),
        ("ariaDisabled", "aria-disabled"), ("ariaBusy", "aria-busy"), ("ariaCurrent", "aria-current"),
    ];

    public static IEnumerable<Interface> Make()
    {
        yield return NodeInterfaces.Parent(NodeInterfaces.Child(Element()));
        yield return Styled(Html());
        yield return Styled(new Interface("SVGElement", "Element"));
        yield return Styled(new Interface("MathMLElement", "Element"));
        yield return new Interface("Attr", "Node").Get("name", (_, a) => ((IAttr)a).Name).Get("value", (_, a) => ((IAttr)a).Value);
    }

    public static void Reflect(Interface made, string member, string attribute) => made.Get(
        member, (_, e) => JsTypes.Str(((IElement)e).GetAttribute(attribute) ?? (member.StartsWith("aria", StringComparison.Ordinal) ? null : "")),
        (w, e, v) =>
        {
            if (v.IsNull()) w.Dom.RemoveAttribute((IElement)e, attribute);
            else w.Dom.SetAttribute((IElement)e, attribute, v.Text());
        });

    public static void ReflectFlag(Interface made, string member, string attribute) => made.Get(
        member, (_, e) => JsTypes.Bool(((IElement)e).HasAttribute(attribute)), (w, e, v) => SetFlag(w, (IElement)e, attribute, v.Truthy()));

    public static void SetFlag(PageWindow window, IElement element, string attribute, bool value)
    {
        if (value) window.Dom.SetAttribute(element, attribute, "");
        else window.Dom.RemoveAttribute(element, attribute);
    }

    private static Interface Element()
    {
        var made = new Interface("Element", "Node")
            .Get("tagName", (_, e) => ((IElement)e).TagName)
            .Get("localName", (_, e) => ((IElement)e).LocalName)
            .Get("namespaceURI", (_, e) => JsTypes.Str(((IElement)e).NamespaceUri))
            .Get("className", (_, e) => ((IElement)e).ClassName ?? "", (w, e, v) => w.Dom.SetAttribute((IElement)e, "class", v.Text()))
            .Get("classList", (w, e) => w.Aspect((IElement)e, "classList", x => w.Host.Object("DOMTokenList", new TokenList(w, x))))
            .Get("attributes", (w, e) => new JsArray(w.Engine, [.. ((IElement)e).Attributes.Select(a => AttributeOf(w, a.Name, a.Value))]))
            .Get("innerHTML", (_, e) => ((IElement)e).InnerHtml, (w, e, v) => w.Dom.SetInnerHtml((IElement)e, v.IsNull() ? "" : v.Text()))
            .Get("outerHTML", (_, e) => ((IElement)e).OuterHtml, (w, e, v) => SetOuterHtml(w, (IElement)e, v.Text()))
            .Get("shadowRoot", (_, _) => JsValue.Null)
            .Get("assignedSlot", (_, _) => JsValue.Null);
        foreach (var (member, attribute) in Texts) Reflect(made, member, attribute);
        foreach (var size in "clientWidth clientHeight clientLeft clientTop scrollWidth scrollHeight".Split(' ')) made.Get(size, (_, _) => 0);
        foreach (var scroll in new[] { "scrollTop", "scrollLeft" }) made.Get(scroll, (_, _) => 0, (_, _, _) => { });
        Attributes(made);
        return Searching(made)
            .Call("getBoundingClientRect", (w, _, _) => JsTypes.ObjectOf(w.Engine, [.. "x y width height top right bottom left".Split(' ').Select(n => (n, (JsValue)0))]))
            .Call("getClientRects", (w, _, _) => new JsArray(w.Engine))
            .Call("animate", (w, _, _) => new JsObject(w.Engine))
            .Call("checkVisibility", (_, e, _) => JsTypes.Bool(Visibility.IsVisible((IElement)e)))
            .Do("scrollIntoView", (_, _, _) => { }).Do("scroll", (_, _, _) => { }).Do("scrollTo", (_, _, _) => { }).Do("scrollBy", (_, _, _) => { })
            .Do("setPointerCapture", (_, _, _) => { }).Do("releasePointerCapture", (_, _, _) => { });
    }

    private static void Attributes(Interface made) => made
        .Call("getAttribute", (_, e, a) => JsTypes.Str(((IElement)e).GetAttribute(Name(e, a.At(0)))))
        .Do("setAttribute", (w, e, a) => w.Dom.SetAttribute((IElement)e, CheckedName(w, a.At(0).Text()), a.At(1).Text()))
        .Do("setAttributeNS", (w, e, a) => w.Dom.SetAttribute((IElement)e, a.At(1).Text(), a.At(2).Text()))
        .Do("removeAttribute", (w, e, a) => w.Dom.RemoveAttribute((IElement)e, a.At(0).Text()))
        .Call("hasAttribute", (_, e, a) => JsTypes.Bool(((IElement)e).HasAttribute(Name(e, a.At(0)))))
        .Call("hasAttributes", (_, e, _) => JsTypes.Bool(((IElement)e).Attributes.Length > 0))
        .Call("getAttributeNames", (w, e, _) => new JsArray(w.Engine, [.. ((IElement)e).Attributes.Select(x => (JsValue)x.Name)]))
        .Call("toggleAttribute", (w, e, a) => Toggle(w, (IElement)e, a.At(0).Text(), a.Length > 1 ? a[1].Truthy() : null));

    private static Interface Searching(Interface made) => made
        .Call("matches", (w, e, a) => JsTypes.Bool(NodeInterfaces.Selecting(w, () => ((IElement)e).Matches(a.At(0).Text()))))
        .Call("closest", (w, e, a) => w.Host.Wrap(NodeInterfaces.Selecting(w, () => ((IElement)e).Closest(a.At(0).Text()))))
        .Call("getElementsByClassName", (w, e, a) => Lists.Of(w, ((IElement)e).GetElementsByClassName(a.At(0).Text())))
        .Call("getElementsByTagName", (w, e, a) => Lists.Of(w, ((IElement)e).GetElementsByTagName(a.At(0).Text())))
        .Call("insertAdjacentElement", (w, e, a) => Adjacent(w, (IElement)e, a.At(0).Text(), [NodeInterfaces.NodeOf(w, a.At(1))], a.At(1)))
        .Call("insertAdjacentHTML", (w, e, a) => Adjacent(w, (IElement)e, a.At(0).Text(), w.Dom.Parse((IElement)e, a.At(1).Text()), JsValue.Undefined))
        .Call("insertAdjacentText", (w, e, a) => Adjacent(w, (IElement)e, a.At(0).Text(), [w.Document.CreateTextNode(a.At(1).Text())], JsValue.Undefined));

    private static Interface Html()
    {
        var made = new Interface("HTMLElement", "Element")
            .Get("innerText", (_, e) => ((IElement)e).TextContent, (w, e, v) => w.Dom.SetText((INode)e, v.IsNull() ? "" : v.Text()))
            .Get("outerText", (_, e) => ((IElement)e).TextContent)
            .Get("contentEditable", (_, e) => ((IElement)e).GetAttribute("contenteditable") ?? "inherit", (w, e, v) => w.Dom.SetAttribute((IElement)e, "contenteditable", v.Text()))
            .Get("isContentEditable", (_, e) => JsTypes.Bool(((IElement)e).GetAttribute("contenteditable") is "" or "true"))
            .Get("draggable", (_, e) => JsTypes.Bool(((IElement)e).GetAttribute("draggable") == "true"), (w, e, v) => w.Dom.SetAttribute((IElement)e, "draggable", v.Truthy() ? "true" : "false"))
            .Get("offsetParent", (w, e) => w.Host.Wrap(Visibility.IsVisible((IElement)e) ? ((IElement)e).Owner?.Body : null))
            .Do("click", (w, e, _) => { if (!FormControls.IsDisabled((IElement)e)) w.Activation.Click((IElement)e, UserEvents.Mouse("click", trusted: false)); })
            .Do("showPopover", (w, e, _) => w.Activation.Popover((IElement)e, true))
            .Do("hidePopover", (w, e, _) => w.Activation.Popover((IElement)e, false))
            .Do("togglePopover", (w, e, _) => w.Activation.Popover((IElement)e, null));
        foreach (var flag in new[] { "hidden", "inert", "autofocus" }) ReflectFlag(made, flag, flag);
        foreach (var size in "offsetWidth offsetHeight offsetLeft offsetTop".Split(' ')) made.Get(size, (_, _) => 0);
        Reflect(made, "popover", "popover");
        return made;
    }

    private static Interface Styled(Interface made)
    {
        foreach (var type in WindowInterfaces.HandlerTypes)
            made.Get("on" + type, (w, e) => w.Host.HandlerOf(e, type) ?? JsValue.Null, (w, e, v) => w.Host.SetHandler(e, type, v));
        return made
            .Get("style", (w, e) => w.Aspect((IElement)e, "style", x => Styles.Of(w, x)), (w, e, v) => w.Dom.SetAttribute((IElement)e, "style", v.Text()))
            .Get("dataset", (w, e) => w.Aspect((IElement)e, "dataset", x => Dataset.Of(w, x)))
            .Get("tabIndex", (_, e) => int.TryParse(((IElement)e).GetAttribute("tabindex"), out var at) ? at : FocusState.IsFocusable((IElement)e) ? 0 : -1,
                (w, e, v) => w.Dom.SetAttribute((IElement)e, "tabindex", v.Text()))
            .Do("focus", (w, e, _) => { if (w.Document.Contains((INode)e)) w.Focus.Move((IElement)e); })
            .Do("blur", (w, e, _) => { if (w.Focus.Focused == e) w.Focus.Move(null); });
    }

    private static string Name(object element, JsValue name) => ((IElement)element).NamespaceUri == "http://www.w3.org/1999/xhtml" ? name.Text().ToLowerInvariant() : name.Text();

    private static string CheckedName(PageWindow window, string name) => name.Length > 0 && !name.AsSpan().ContainsAny(" \t\n\f\r/>=\0") ? name
        : throw window.Host.Error("InvalidCharacterError", $"Failed to execute 'setAttribute' on 'Element': '{name}' is not a valid attribute name.");

    private static JsValue AttributeOf(PageWindow window, string name, string value) => JsTypes.ObjectOf(window.Engine, ("name", name), ("value", value));

    private static JsValue Toggle(PageWindow window, IElement element, string name, bool? force)
    {
        var wanted = force ?? !element.HasAttribute(name);
        if (wanted != element.HasAttribute(name)) SetFlag(window, element, name, wanted);
        return JsTypes.Bool(wanted);
    }

    private static void SetOuterHtml(PageWindow window, IElement element, string html)
    {
        if (element.ParentElement is not { } parent) return;
        var fragment = window.Document.CreateDocumentFragment();
        foreach (var node in window.Dom.Parse(parent, html)) fragment.AppendChild(node);
        window.Dom.Replace(element, fragment);
    }

    private static JsValue Adjacent(PageWindow window, IElement element, string where, INode[] nodes, JsValue result)
    {
        var (parent, before) = where.ToLowerInvariant() switch
        {
            "beforebegin" => ((INode?)element.Parent, (INode?)element),
            "afterbegin" => (element, element.FirstChild),
            "beforeend" => (element, null),
            "afterend" => (element.Parent, element.NextSibling),
            _ => throw window.Host.Error("SyntaxError", $"The value provided ('{where}') is not one of 'beforebegin', 'afterbegin', 'beforeend', or 'afterend'."),
        };
        if (parent is null) return JsValue.Null;
        foreach (var node in nodes) window.Dom.Insert(parent, node, before);
        return result;
    }
}
