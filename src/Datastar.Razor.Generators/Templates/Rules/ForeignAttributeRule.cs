using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds code for the client in attributes that it does not read: <c>onclick="@post('/x')"</c>, <c>x-show="$open"</c>.</summary>
internal sealed class ForeignAttributeRule : TemplateRule
{
    private static readonly Regex Action = new(@"@@?(?:get|post|put|patch|delete)\(\s*['""`]", RegexOptions.CultureInvariant);
    private static readonly Regex Signal = new(@"(?<![\w$'""\\])\$([A-Za-z_]\w*)(?![\w(])", RegexOptions.CultureInvariant);
    private static readonly char[] Signs = ['$', '@'];
    private static readonly HashSet<string> Links = new(["href", "action", "formaction"], StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.ForeignAttribute];

    public override void Check(Template template, TemplateReport report)
    {
        foreach (var attribute in template.Document.Elements.SelectMany(element => element.Attributes))
        {
            // Code has a signal or an action in it, and few values have either sign.
            if (attribute.Value is not { Span: var span } || template.Document.Text.IndexOfAny(Signs, span.Start, span.Length) < 0)
                continue;
            if (AttributeName.IsOne(attribute.Name) && !MisspeltPrefix.IsTyped(attribute.Name) || Kind(attribute.Name) is not { } kind)
                continue;
            var code = template.Document.Text.Substring(span.Start, span.Length);
            if (Action.IsMatch(code) || IsTypedCode(attribute.Name, code) || kind is not AttributeKind.Link && UsesSignal(code, kind, report))
                report.Add(MarkupRules.ForeignAttribute, attribute.NameSpan, attribute.Name, Instead(attribute, kind, code));
        }
    }

    /// <summary>Whether it is C# for an attribute whose name was to begin with <c>ds-</c>.</summary>
    public static bool IsTypedCode(string name, string code) => code is ['@', >= 'A' and <= 'Z' or '(', ..] && MisspeltPrefix.IsTyped(name) && MisspeltPrefix.Meant(name) is not null;

    private enum AttributeKind { Handler, Library, Link, Prefix }

    private static AttributeKind? Kind(string name) =>
        Links.Contains(name) ? AttributeKind.Link
        : name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && KnownEvents.All.Contains(name.Substring(2).ToLowerInvariant()) ? AttributeKind.Handler
        : MisspeltPrefix.Meant(name) is not null ? AttributeKind.Prefix
        : Array.Exists(OtherLibraries.Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? AttributeKind.Library
        : null;

    // A handler's dollar sign may be a variable of a script; one of another library's may be a name of its own.
    private static bool UsesSignal(string code, AttributeKind kind, TemplateReport report) => Signal.Matches(code).Cast<Match>().Select(match => match.Groups[1].Value).Any(name =>
        !OtherLibraries.Magics.ContainsKey(name) && (kind is not AttributeKind.Handler && UsesClient(report) || report.Templates.Signals.Declares(name)));

    private static bool UsesClient(TemplateReport report) => report.Templates.LoadsClient || report.Template.Attributes.Exists(attribute => attribute.Name.IsKnown);

    private static string Instead(MarkupAttribute attribute, AttributeKind kind, string code)
    {
        var name = attribute.Name.TrimStart('@', ':').ToLowerInvariant();
        if (kind is AttributeKind.Prefix)
            return $"'{MisspeltPrefix.Meant(attribute.Name)}=\"{code}\"'";
        if (kind is AttributeKind.Link)
            return $"'data-on:click__prevent=\"{code}\"'";
        if (kind is AttributeKind.Handler || attribute.Name[0] == '@')
            return $"'data-on:{(kind is AttributeKind.Handler ? name.Substring(2) : name)}=\"{code}\"'";
        var bare = attribute.Name[0] == ':' ? name : name.Substring(name.IndexOf('-') + 1);
        if (bare.StartsWith("on:", StringComparison.Ordinal))
            return $"'data-{bare}=\"{code}\"'";
        var meant = ClientAttributes.Find(bare) is not null ? bare : ObsoleteAttributes.Elsewhere.TryGetValue(bare, out var other)
            || ObsoleteAttributes.Earlier.TryGetValue(bare, out other) ? other : null;
        return meant is null ? $"'data-attr:{bare.Substring(bare.IndexOf(':') + 1)}=\"{code}\"', or the element on the server" : $"'data-{meant}=\"{code}\"'";
    }
}
