using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Runs the script elements of a page: once each, when they enter the document.</summary>
internal sealed class ScriptRunner(PageWindow window)
{
    private static readonly HashSet<string> Types = ["", "text/javascript", "application/javascript", "module"];
    private readonly ConditionalWeakTable<INode, object> _started = [];
    private readonly ConditionalWeakTable<INode, object> _executed = [];

    /// <summary>The script that runs now.</summary>
    public IElement? Current { get; private set; }

    public void MarkStarted(INode script) => _started.AddOrUpdate(script, script);

    /// <summary>The client keeps those that it has made, and those of the first page, from being made again.</summary>
    public void MarkExecuted(INode script) => _executed.AddOrUpdate(script, script);

    public bool IsExecuted(INode script) => _executed.TryGetValue(script, out _);

    public bool IsStarted(INode script) => _started.TryGetValue(script, out _);

    /// <summary>A copy of a script that has run does not run again.</summary>
    public void Copied(INode from, INode to)
    {
        if (from is IHtmlScriptElement && IsStarted(from)) MarkStarted(to);
        foreach (var (a, b) in from.ChildNodes.Zip(to.ChildNodes)) Copied(a, b);
        if (from is IHtmlTemplateElement x && to is IHtmlTemplateElement y) Copied(x.Content, y.Content);
    }

    public void Entered(INode node)
    {
        if (node is not IElement root) return;
        foreach (var script in root.DescendantsAndSelf().OfType<IHtmlScriptElement>().ToArray()) Start(script);
    }

    private void Start(IHtmlScriptElement script)
    {
        if (IsStarted(script) || !window.Document.Contains(script)) return;
        var text = script.TextContent;
        if (script.HasAttribute("src"))
        {
            MarkStarted(script);
            window.LoadScript(script);
            return;
        }

        if (text.Length == 0 || !Types.Contains((script.GetAttribute("type") ?? "").Trim().ToLowerInvariant())) return;
        MarkStarted(script);
        window.Run(() =>
        {
            var outer = Current;
            Current = script;
            try
            {
                window.Engine.Evaluate(ExpressionCompiler.Script(text));
            }
            finally
            {
                Current = outer;
            }
        });
    }
}
