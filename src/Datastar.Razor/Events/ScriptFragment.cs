using System.Buffers;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor.Events;

/// <summary>One script element that runs when it is appended to the page.</summary>
internal sealed class ScriptFragment : Fragment
{
    private static readonly SearchValues<char> NotInAttributeNames = SearchValues.Create(" \t\r\n\f\0\"'<>/=");

    private readonly string _script;
    private readonly bool _autoRemove;
    private readonly KeyValuePair<string, string?>[] _attributes;

    public ScriptFragment(string script, ExecuteScriptOptions options)
    {
        _script = JsText.ForScriptElement(script);
        _autoRemove = options.AutoRemove;
        _attributes = options.Attributes is null ? [] : [.. options.Attributes];
        foreach (var (name, _) in _attributes)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny(NotInAttributeNames))
                throw new ArgumentException($"'{name}' is not the name of an HTML attribute.", nameof(options));
        }
    }

    public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        TagWriter.Begin(writer, "script");
        var hasNonce = false;
        foreach (var (name, value) in _attributes)
        {
            if (value is null)
                TagWriter.Attribute(writer, name);
            else
                TagWriter.Attribute(writer, name, value);
            hasNonce |= name.Equals("nonce", StringComparison.OrdinalIgnoreCase);
        }
        // The client signs scripts itself, with the nonce of its page; one that is given here serves where it does not.
        if (!hasNonce && context.HttpContext?.FindNonce() is { } nonce)
            TagWriter.Attribute(writer, "nonce", nonce);
        if (_autoRemove)
            TagWriter.Attribute(writer, "data-effect", "el.remove()");
        TagWriter.Close(writer);
        writer.WriteHtml(_script);
        TagWriter.End(writer, "script");
        return ValueTask.CompletedTask;
    }
}
