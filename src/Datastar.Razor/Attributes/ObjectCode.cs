using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor.Attributes;

/// <summary>Builds the object form of an attribute: <c>{'viewBox': $box, 'aria-label': $label}</c>.</summary>
internal sealed class ObjectCode
{
    private readonly StringBuilder _code = new("{");
    private readonly Dictionary<string, string> _authors = [];

    public void Add(in AttributeEntry entry, RenderSettings settings)
    {
        if (_code.Length > 1)
            _code.Append(", ");
        if (entry.Name.IsObjectForm)
            AddMember(entry, settings);
        else
            _code.Append("...(").Append(entry.Code(settings)).Append(')');
    }

    public override string ToString() => _code + "}";

    private void AddMember(in AttributeEntry entry, RenderSettings settings)
    {
        var name = entry.Name;
        // Dots in the name of a signal nest; those in the name of a class or an HTML attribute do not.
        string[] path = name.Definition.Casing is KeyCasing.Camel ? name.Key!.Split('.') : [name.Key!];
        if (!_authors.TryAdd(path[0], name.Author))
            throw AttributeList.Twice($"{name.Text} with '{path[0]}'", _authors[path[0]], name.Author);
        for (var i = 0; i < path.Length; i++)
            _code.Append(i == 0 ? "" : "{").Append(Quote(path[i])).Append(": ");
        _code.Append(name.Definition == AttributeCatalogue.Computed ? "() => " : "").Append(ValueOf(entry, settings)).Append('}', path.Length - 1);
    }

    private static string? ValueOf(in AttributeEntry entry, RenderSettings settings)
    {
        if (entry.Expression is not { } expression)
            return entry.Code(settings);
        // A brace after an arrow would begin a block.
        var needsParentheses = expression.Precedence < Precedence.Assignment || entry.Name.Definition == AttributeCatalogue.Computed && expression.Code.Text.StartsWith('{');
        var code = expression.OperandCode.For(settings);
        return needsParentheses ? $"({code})" : code;
    }

    private static string Quote(string name)
    {
        var quoted = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        JsString.AppendQuoted(ref quoted, name);
        return quoted.ToStringAndClear();
    }
}
