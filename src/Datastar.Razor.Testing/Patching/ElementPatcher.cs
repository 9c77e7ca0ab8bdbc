using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>datastar-patch-elements: parses, finds the targets, and changes them by the mode.</summary>
internal sealed partial class ElementPatcher(PageWindow window)
{
    private static readonly HashSet<string> Modes = ["remove", "outer", "inner", "replace", "prepend", "append", "before", "after"];
    private readonly Morph _morph = new(window);

    public void Patch(ObjectInstance arguments)
    {
        string Given(string name, string otherwise) => arguments.Get(name) is JsString text ? text.AsString() : otherwise;
        var (selector, mode, space) = (Given("selector", ""), Given("mode", "outer"), Given("namespace", "html"));
        if (!Modes.Contains(mode)) throw ClientError.Of(window, "PatchElementsInvalidMode", $"There is no mode '{mode}'.");
        if (selector.Length == 0 && mode is not ("outer" or "replace")) throw ClientError.Of(window, "PatchElementsExpectedSelector", $"Mode {mode} needs a selector.");
        if (space is not ("html" or "svg" or "mathml")) throw ClientError.Of(window, "PatchElementsInvalidNamespace", $"There is no namespace '{space}'.");
        if (ExpressionCompiler.Trim(Given("useViewTransition", "")) == "true") window.Post(() => Change(selector, mode, space, arguments.Get("elements")));
        else Change(selector, mode, space, arguments.Get("elements"));
    }

    private void Change(string selector, string mode, string space, JsValue elements)
    {
        INode content = elements is JsString html ? Parse(html.AsString(), space) : Nodes(elements);
        if (selector.Length == 0) PatchById(mode, content);
        else PatchSelected(mode, selector, content, consume: elements is not JsString && elements.Truthy());
    }

    private IDocumentFragment Nodes(JsValue elements)
    {
        if (HostObject.TargetOf(elements) is IDocumentFragment fragment) return fragment;
        var made = window.Document.CreateDocumentFragment();
        if (HostObject.TargetOf(elements) is IElement element) window.Dom.Insert(made, element, null);
        return made;
    }

    private IDocumentFragment Parse(string html, string space)
    {
        var withoutSvg = Svg().Replace(html, "");
        bool Closes(string tag) => withoutSvg.Contains($"</{tag}>", StringComparison.Ordinal);
        var (hasHtml, hasHead, hasBody) = (Closes("html"), Closes("head"), Closes("body"));
        var wrapper = space switch { "svg" => "svg", "mathml" => "math", _ => "" };
        var wrapped = wrapper.Length > 0 ? $"<{wrapper}>{html}</{wrapper}>" : html;
        CheckMarkup(wrapped);
        var document = window.Parser.ParseDocument(hasHtml || hasHead || hasBody ? html : $"<body><template>{wrapped}</template></body>");
        var content = window.Document.CreateDocumentFragment();
        if (hasHtml)
        {
            content.AppendChild(document.DocumentElement);
        }
        else if (hasHead || hasBody)
        {
            if (hasHead) content.AppendChild(document.Head!);
            if (hasBody) content.AppendChild(document.Body!);
        }
        else
        {
            var template = document.QuerySelector<IHtmlTemplateElement>("template")!.Content;
            if (wrapper.Length == 0) return Adopted(content, template);
            var children = template.QuerySelector(wrapper)!.ChildNodes;
            // The client's loop goes over a list that shrinks: every second one is left behind.
            for (var i = 0; i < children.Length; i++) content.AppendChild(children[i]);
        }

        return content;
    }

    private static IDocumentFragment Adopted(IDocumentFragment content, INode from)
    {
        while (from.FirstChild is { } child) content.AppendChild(child);
        return content;
    }

    private void CheckMarkup(string html)
    {
        if (Markup.Unclosed(html) is { } tag)
            window.Problem("UnclosedMarkup", $"<{tag}> is not closed in the patch {(html.Length > 200 ? html[..200] + "..." : html)}");
    }

    private void PatchById(string mode, INode content)
    {
        foreach (var child in content.ChildNodes.OfType<IElement>().ToArray())
        {
            var target = child switch
            {
                IHtmlHtmlElement => window.Document.DocumentElement,
                IHtmlBodyElement => window.Document.Body,
                IHtmlHeadElement => window.Document.Head,
                _ => child.Id is { Length: > 0 } id ? window.Document.GetElementById(id) : null,
            };
            if (target is not null)
            {
                Apply(mode, child, [target], consume: true);
                continue;
            }

            window.Problem("PatchElementsNoTargetsFound", child.Id is { Length: > 0 } ? $"The page has no element with the id '{child.Id}' to patch with {ClientError.Describe(child)}."
                : $"{ClientError.Describe(child)} has no id, and the patch has no selector: it is skipped.");
        }
    }

    private void PatchSelected(string mode, string selector, INode content, bool consume)
    {
        var targets = NodeInterfaces.Selecting(window, () => window.Document.QuerySelectorAll(selector)).ToArray();
        if (targets.Length == 0)
        {
            window.Problem("PatchElementsNoTargetsFound", $"Nothing in the page matches {selector}.");
            return;
        }

        if (consume && mode != "remove") targets = [targets[0]];
        Apply(mode, content, targets, consume || targets.Length == 1);
    }

    private void Apply(string mode, INode content, IElement[] targets, bool consume)
    {
        foreach (var target in targets)
        {
            if (mode == "remove")
            {
                window.Dom.Remove(target);
                continue;
            }

            var next = consume ? content : NodeInterfaces.Clone(window, content, deep: true);
            if (mode is "outer" or "inner")
            {
                _morph.Run(target, next, inner: mode == "inner");
                Execute(target);
            }
            else
            {
                Execute(next);
                Place(mode, target, next);
            }

            if (consume) break;
        }
    }

    private void Place(string mode, IElement target, INode next)
    {
        switch (mode)
        {
            case "replace":
                window.Dom.Replace(target, next);
                break;
            case "prepend":
                window.Dom.Insert(target, next, target.FirstChild);
                break;
            case "append":
                window.Dom.Insert(target, next, null);
                break;
            case "before" when target.Parent is { } parent:
                window.Dom.Insert(parent, next, target);
                break;
            case "after" when target.Parent is { } parent:
                window.Dom.Insert(parent, next, target.NextSibling);
                break;
        }
    }

    // Scripts that the client has not made itself are made anew, so that they run.
    private void Execute(INode root)
    {
        var scripts = root is IHtmlScriptElement self ? [self] : root.Descendants<IHtmlScriptElement>().ToArray();
        foreach (var old in scripts)
        {
            if (window.Scripts.IsExecuted(old)) continue;
            var script = window.Document.CreateElement("script");
            foreach (var attribute in old.Attributes) script.SetAttribute(attribute.Name, attribute.Value);
            script.TextContent = old.TextContent;
            window.Scripts.MarkExecuted(script);
            window.Dom.Replace(old, script);
        }
    }

    [GeneratedRegex(@"<svg(\s[^>]*>|>)([\s\S]*?)</svg>", RegexOptions.IgnoreCase)]
    private static partial Regex Svg();
}
