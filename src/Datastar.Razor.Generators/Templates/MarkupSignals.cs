using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.Templates;

/// <summary>What the templates of a project say about signals together.</summary>
internal sealed class MarkupSignals
{
    private static readonly Regex Assignment = new(@"\b([A-Za-z_]\w*)\s*=(?!=)", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    public MarkupSignals(ImmutableArray<Template> templates)
    {
        foreach (var attribute in templates.SelectMany(template => template.Attributes))
            Read(attribute);
    }

    /// <summary>The first parts of the names of declared signals.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole names of declared signals.</summary>
    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>The first parts of names that code assigns to.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole names that code assigns to.</summary>
    public HashSet<string> WrittenPaths { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals that are declared with a value that has no members.</summary>
    public HashSet<string> Plain { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals that are declared as true or false.</summary>
    public HashSet<string> Flags { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals whose members code reads.</summary>
    public HashSet<string> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals that name elements.</summary>
    public HashSet<string> Elements { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether signals below this one are declared.</summary>
    public bool HasBelow(string path) => Paths.Any(known => known.StartsWith(path + ".", StringComparison.Ordinal));

    /// <summary>Whether an assignment makes the signal: one that nothing else speaks of is a name that was meant otherwise.</summary>
    public bool IsOwn(string root) => Written.Contains(root) && _uses[root] > 1;

    /// <summary>The first part of a name.</summary>
    public static string Root(string path) => path.IndexOf('.') is var dot and > 0 ? path.Substring(0, dot) : path;

    private void Read(DatastarAttribute attribute)
    {
        if (attribute.SignalName is { } name)
            Declare(name);
        if (attribute.SignalName is { } element && attribute.Definition?.Name is "ref")
            Elements.Add(Root(element));
        if (attribute.SignalName is { } plain && attribute.Definition?.Name is "signals" && attribute.Scripts.Any(script => script.Facts.Value is Acornima.Ast.Literal or Acornima.Ast.ArrayExpression))
            Plain.Add(plain);
        if (attribute.SignalName is { } flag && attribute.Definition?.Name is "signals" && attribute.Scripts.Any(script => script.Facts.Value is Acornima.Ast.BooleanLiteral))
            Flags.Add(flag);
        if (attribute.Definition?.Name is "signals" or "computed" && attribute.Name.Key is null)
        {
            foreach (var script in attribute.Scripts)
                DeclareObject(script.Facts.Value, "");
            if (attribute.IsTyped)
                DeclareTyped(attribute.WrittenValue);
        }
        foreach (var signal in attribute.Scripts.SelectMany(script => script.Facts.Signals))
        {
            var root = Root(signal.Path);
            if (root.Length < signal.Path.Length)
                Objects.Add(root);
            _uses[root] = _uses.TryGetValue(root, out var count) ? count + 1 : 1;
            if (!signal.IsWritten)
                continue;
            Written.Add(root);
            WrittenPaths.Add(signal.Path);
        }
    }

    private void Declare(string path)
    {
        Declared.Add(Root(path));
        Paths.Add(path);
    }

    private void DeclareObject(Acornima.Ast.Node? node, string prefix)
    {
        if (node is not Acornima.Ast.ObjectExpression value)
            return;
        foreach (var property in value.Properties.OfType<Acornima.Ast.Property>())
        {
            if (property.Key is not (Acornima.Ast.Identifier or Acornima.Ast.StringLiteral))
                continue;
            var name = prefix + (property.Key as Acornima.Ast.Identifier)?.Name + (property.Key as Acornima.Ast.StringLiteral)?.Value;
            Declare(name);
            if (property.Value is Acornima.Ast.Literal or Acornima.Ast.ArrayExpression)
                Plain.Add(name);
            if (property.Value is Acornima.Ast.BooleanLiteral)
                Flags.Add(name);
            DeclareObject(property.Value, name + ".");
        }
    }

    private void DeclareTyped(string code)
    {
        foreach (Match match in Assignment.Matches(code))
            Declare(SignalNaming.FirstToLower(match.Groups[1].Value));
    }
}
