using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gallery.Site.Docs;

/// <summary>A public member, or a type, with the first sentence of its documentation.</summary>
/// <param name="IsType">Whether it is a type.</param>
/// <param name="Type">The full name of its type.</param>
/// <param name="Name">Its name, with the types of its parameters.</param>
/// <param name="Summary">What it does.</param>
public sealed partial record ApiMember(bool IsType, string Type, string Name, string Summary)
{
    public static ApiMember Parse(XElement member)
    {
        var id = (string)member.Attribute("name")!;
        var summary = Summarize(member.Element("summary"));
        // The compiler's own names for extension blocks hold nothing that a reader could write.
        if (id.Contains('<') || summary.Length == 0)
            return new(false, "", "", "");
        var (kind, name) = (id[0], id[2..]);
        if (kind == 'T')
            return new(true, name, Readable(Short(name)), summary);
        var open = name.IndexOf('(');
        var path = open < 0 ? name : name[..open];
        var dot = path.LastIndexOf('.');
        var own = path[(dot + 1)..] is "#ctor" ? Short(path[..dot]) : path[(dot + 1)..];
        var parameters = open < 0 ? kind == 'M' ? "()" : "" : $"({string.Join(", ", Parameters(name[(open + 1)..^1]))})";
        return new(false, path[..dot], Readable(own) + parameters, summary);
    }

    private static IEnumerable<string> Parameters(string list) => Commas().Split(list.Split(")~")[0]).Select(type => Readable(Qualifiers().Replace(type, "")));

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    // List{System.String} is List<String>, Task`1 is Task<T>, ``0 is T, out and in parameters end in @.
    private static string Readable(string name) =>
        Arity().Replace(TypeParameter().Replace(name.TrimEnd('@'), "T"), "<T>").Replace('{', '<').Replace('}', '>');

    private static string Summarize(XElement? summary)
    {
        if (summary is null)
            return "";
        var text = string.Concat(summary.DescendantNodes().Select(node => node switch
        {
            XText part => part.Value,
            XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference when !reference.Nodes().Any() => Reference(reference),
            _ => "",
        }));
        text = Blanks().Replace(text, " ").Trim();
        // What follows a colon is an example.
        return FirstSentence().Match(text) is { Success: true } first ? first.Value[..^1] + "." : text;
    }

    private static string Reference(XElement reference)
    {
        var name = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
        return Readable(Short(name.Split('(')[0]));
    }

    [GeneratedRegex(@",(?![^{]*\})")]
    private static partial Regex Commas();

    [GeneratedRegex(@"[\w]+\.")]
    private static partial Regex Qualifiers();

    [GeneratedRegex(@"``?\d+(?![\w.])|``\d+")]
    private static partial Regex TypeParameter();

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^.*?[.:](?=\s|$)")]
    private static partial Regex FirstSentence();
}
