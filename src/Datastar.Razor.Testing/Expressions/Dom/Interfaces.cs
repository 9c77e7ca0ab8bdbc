using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>All interfaces that scripts see, by name.</summary>
internal static class Interfaces
{
    private static readonly Dictionary<string, string> Elements = new()
    {
        ["a"] = "HTMLAnchorElement",
        ["button"] = "HTMLButtonElement",
        ["body"] = "HTMLBodyElement",
        ["details"] = "HTMLDetailsElement",
        ["dialog"] = "HTMLDialogElement",
        ["div"] = "HTMLDivElement",
        ["fieldset"] = "HTMLFieldSetElement",
        ["form"] = "HTMLFormElement",
        ["head"] = "HTMLHeadElement",
        ["html"] = "HTMLHtmlElement",
        ["iframe"] = "HTMLIFrameElement",
        ["img"] = "HTMLImageElement",
        ["input"] = "HTMLInputElement",
        ["label"] = "HTMLLabelElement",
        ["li"] = "HTMLLIElement",
        ["meta"] = "HTMLMetaElement",
        ["meter"] = "HTMLMeterElement",
        ["ol"] = "HTMLOListElement",
        ["option"] = "HTMLOptionElement",
        ["output"] = "HTMLOutputElement",
        ["p"] = "HTMLParagraphElement",
        ["progress"] = "HTMLProgressElement",
        ["script"] = "HTMLScriptElement",
        ["select"] = "HTMLSelectElement",
        ["span"] = "HTMLSpanElement",
        ["table"] = "HTMLTableElement",
        ["td"] = "HTMLTableCellElement",
        ["template"] = "HTMLTemplateElement",
        ["textarea"] = "HTMLTextAreaElement",
        ["tr"] = "HTMLTableRowElement",
        ["ul"] = "HTMLUListElement",
    };

    public static readonly Dictionary<string, Interface> All = Make().ToDictionary(i => i.Name);

    public static string NameOf(object target) => target switch
    {
        IElement { NamespaceUri: "http://www.w3.org/2000/svg" } => "SVGElement",
        IElement { NamespaceUri: "http://www.w3.org/1998/Math/MathML" } => "MathMLElement",
        IHtmlUnknownElement when target is IElement element && !element.LocalName.Contains('-', StringComparison.Ordinal) => "HTMLUnknownElement",
        IElement element => Elements.GetValueOrDefault(element.LocalName, "HTMLElement"),
        IText => "Text",
        IComment => "Comment",
        IDocument => "Document",
        IDocumentFragment => "DocumentFragment",
        INode => "Node",
        PageLocation => "Location",
        _ => "EventTarget",
    };

    private static IEnumerable<Interface> Make() =>
    [
        .. EventInterfaces.Make(),
        .. NodeInterfaces.Make(),
        .. ElementInterfaces.Make(),
        .. FormInterfaces.Make(),
        .. WindowInterfaces.Make(),
        .. CollectionInterfaces.Make(),
        .. Elements.Values.Where(e => !FormInterfaces.Names.Contains(e)).Select(e => new Interface(e, "HTMLElement")),
        new("HTMLUnknownElement", "HTMLElement"),
    ];
}
