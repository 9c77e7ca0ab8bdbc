using System.Text;
using System.Text.Json;

namespace Datastar.Razor.Attributes;

/// <summary>Builds the object form of an attribute: <c>{'viewBox': $box, 'aria-label': $label}</c>.</summary>
internal sealed class ObjectCode
{
    private readonly StringBuilder _code = new("{");
    private readonly Dictionary<string, string> _authors = [];

    public void Add(in AttributeEntry entry, JsonSerializerOptions json)
    {
        if (_code.Length > 1)
            _code.Append(", ");
        if (entry.Name.IsObjectForm)
            AddMember(entry.Name, entry.Code(json) ?? "null");
        else
            _code.Append("...(").Append(entry.Code(json)).Append(')');
    }

    public override string ToString() => _code + "}";

    private void AddMember(AttributeName name, string value)
    {
        // Dots in the name of a signal nest; those in the name of a class or an HTML attribute do not.
        string[] path = name.Definition.Casing is KeyCasing.Camel ? name.Key!.Split('.') : [name.Key!];
        if (!_authors.TryAdd(path[0], name.Author))
            throw AttributeList.Twice($"{name.Text} with '{path[0]}'", _authors[path[0]], name.Author);
        for (var i = 0; i < path.Length; i++)
            _code.Append(i == 0 ? "" : "{").Append(Quote(path[i])).Append(": ");
        if (name.Definition == AttributeCatalogue.Computed)
            _code.Append("() => ");
        _code.Append(value.StartsWith('{') && name.Definition == AttributeCatalogue.Computed ? $"({value})" : value).Append('}', path.Length - 1);
    }

    private static string Quote(string name)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in name)
        {
            if (c is '\'' or '\\' or '@' or '"' or '`' || char.IsControl(c))
                quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }
        return quoted.Append('\'').ToString();
    }
}
