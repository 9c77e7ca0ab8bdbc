using AngleSharp.Dom;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

internal static partial class FormInterfaces
{
    private static Interface Details()
    {
        var made = new Interface("HTMLDetailsElement", "HTMLElement").Get("open", (_, e) => JsTypes.Bool(((IElement)e).HasAttribute("open")), (w, e, v) => w.Activation.Open((IElement)e, v.Truthy()));
        ElementInterfaces.Reflect(made, "name", "name");
        return made;
    }

    private static Interface Dialog() => new Interface("HTMLDialogElement", "HTMLElement")
        .Get("open", (_, e) => JsTypes.Bool(((IElement)e).HasAttribute("open")), (w, e, v) => ElementInterfaces.SetFlag(w, (IElement)e, "open", v.Truthy()))
        .Get("returnValue", (w, e) => w.Activation.ReturnValue((IElement)e), (w, e, v) => w.Activation.SetReturnValue((IElement)e, v.Text()))
        .Do("show", (w, e, _) => w.Activation.ShowDialog((IElement)e))
        .Do("showModal", (w, e, _) => w.Activation.ShowDialog((IElement)e))
        .Do("close", (w, e, a) => w.Activation.CloseDialog((IElement)e, a.Length > 0 ? a[0].Text() : null));

    private static Interface Anchor()
    {
        var made = Texts("HTMLAnchorElement", "target", "download", "rel", "hreflang")
            .Get("href", (w, e) => ((IElement)e).GetAttribute("href") is { } href ? Uri.TryCreate(w.BaseUrl, href, out var uri) ? uri.AbsoluteUri : href : "",
                (w, e, v) => w.Dom.SetAttribute((IElement)e, "href", v.Text()));
        foreach (var (member, part) in Addresses.Parts)
            made.Get(member, (w, e) => ((IElement)e).GetAttribute("href") is { } href && Uri.TryCreate(w.BaseUrl, href, out var uri) ? part(uri) : "");
        return made;
    }

    private static Interface Script()
    {
        var made = Texts("HTMLScriptElement", "src", "type").Get("text", (_, e) => ((IElement)e).TextContent, (w, e, v) => w.Dom.SetText((INode)e, v.Text()));
        ElementInterfaces.ReflectFlag(made, "async", "async");
        return made;
    }

    private static Interface Label() => new Interface("HTMLLabelElement", "HTMLElement")
        .Get("control", (w, e) => w.Host.Wrap(Labels.ControlOf((IElement)e)))
        .Get("form", (w, e) => w.Host.Wrap(Labels.ControlOf((IElement)e) is { } c ? FormData.FormOf(c) : null))
        .Get("htmlFor", (_, e) => ((IElement)e).GetAttribute("for") ?? "", (w, e, v) => w.Dom.SetAttribute((IElement)e, "for", v.Text()));
}
