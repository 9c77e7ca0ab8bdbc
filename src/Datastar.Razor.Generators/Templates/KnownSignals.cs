using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The signals that the templates and the <c>[Signals]</c> types of a project declare, by the first part of their names.</summary>
internal sealed class KnownSignals
{
    private static readonly Regex Assignment = new(@"\b([A-Za-z_]\w*)\s*=(?!=)", RegexOptions.CultureInvariant);

    private static readonly char[] Digits = [.. "0123456789"];

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _writtenPaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _structured = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typed = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;

    public KnownSignals(ImmutableArray<Template> templates, Compilation compilation, CancellationToken cancellationToken)
    {
        (_compilation, _cancellationToken) = (compilation, cancellationToken);
        foreach (var attribute in templates.SelectMany(template => template.Attributes))
            Read(attribute);
        foreach (var tree in compilation.SyntaxTrees)
            Read(TypedSignals.In(tree, cancellationToken));
        _plain.ExceptWith(_structured);
    }

    /// <summary>Whether a template or a type declares a signal of this name.</summary>
    public bool Declares(string root) => IsDeclared(root) || _written.Contains(root);

    /// <summary>Whether the signal itself is declared or assigned, and not only one below it.</summary>
    public bool Makes(string root) => IsDeclared(root) || _writtenPaths.Contains(root);

    /// <summary>Whether a signal has exactly this path, which an expression reads where it seems to subtract.</summary>
    public bool DeclaresPath(string path) => _paths.Contains(path);

    /// <summary>Whether the signal is declared with a value that has no members: neither an object nor an element.</summary>
    public bool IsPlain(string root) => _plain.Contains(root) && !_paths.Any(known => known.StartsWith(root + ".", StringComparison.Ordinal));

    /// <summary>Whether the signal is declared as true or false.</summary>
    public bool IsFlag(string path) => _flags.Contains(path);

    /// <summary>The signal of a declared object that a misspelt path stands for: <c>user.name</c> for <c>user.nmae</c>.</summary>
    public string? MeantPath(string path)
    {
        if (path.LastIndexOf('.') is var dot && (dot < 0 || path.Length - dot < 4) || _typed.Contains(Root(path)) || _paths.Contains(path) || _writtenPaths.Contains(path) || _paths.Any(known => known.StartsWith(path + ".", StringComparison.Ordinal)))
            return null;
        var beside = _paths.Where(known => known.StartsWith(path.Substring(0, dot + 1), StringComparison.Ordinal) && known.IndexOf('.', dot + 1) < 0).Select(known => known.Substring(dot + 1));
        return Misspelling.Find(path.Substring(dot + 1), beside) is { } near && !IsPlural(path.Substring(dot + 1), near) && near.TrimEnd(Digits) != path.Substring(dot + 1).TrimEnd(Digits) ? path.Substring(0, dot + 1) + near : null;
    }

    /// <summary>Whether a signal has signals below it, or code reads members of it.</summary>
    public bool IsObject(string path) => _objects.Contains(path) || _paths.Any(known => known.StartsWith(path + ".", StringComparison.Ordinal));

    /// <summary>The declared name that a misspelt one stands for; <see langword="null"/> where none is near, or where the C# of the project uses the name.</summary>
    public string? Meant(string root) => root.Length < 3 || IsDeclared(root) || IsOwn(root) || Misspelling.Find(root, _declared.Concat(_typed)) is not { } near || !near.Equals(root, StringComparison.OrdinalIgnoreCase) && (IsPlural(root, near) || IsUsed(root)) ? null : near;

    private bool IsDeclared(string root) => _declared.Contains(root) || _typed.Contains(root);

    // An assignment makes a signal; one that nothing else speaks of is a name that was meant otherwise.
    private bool IsOwn(string root) => _written.Contains(root) && _uses[root] > 1;

    private void Read(IEnumerable<TypedSignal> signals)
    {
        foreach (var signal in signals)
        {
            _typed.Add(signal.Name);
            if (signal.IsFlag)
                _flags.Add(signal.Name);
            (signal.IsPlain ? _plain : _structured).Add(signal.Name);
        }
    }

    private void Read(DatastarAttribute attribute)
    {
        if (attribute.SignalName is { } name)
            Declare(name);
        if (attribute.SignalName is { } plain && attribute.Definition?.Name is "signals" && attribute.Scripts.Any(script => script.Facts.Value is Acornima.Ast.Literal or Acornima.Ast.ArrayExpression))
            _plain.Add(plain);
        if (attribute.SignalName is { } flag && attribute.Definition?.Name is "signals" && attribute.Scripts.Any(script => script.Facts.Value is Acornima.Ast.BooleanLiteral))
            _flags.Add(flag);
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
                _objects.Add(root);
            _uses[root] = _uses.TryGetValue(root, out var count) ? count + 1 : 1;
            if (!signal.IsWritten)
                continue;
            _written.Add(root);
            _writtenPaths.Add(signal.Path);
        }
    }

    private void Declare(string path)
    {
        _declared.Add(Root(path));
        _paths.Add(path);
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
                _plain.Add(name);
            if (property.Value is Acornima.Ast.BooleanLiteral)
                _flags.Add(name);
            DeclareObject(property.Value, name + ".");
        }
    }

    private void DeclareTyped(string code)
    {
        foreach (Match match in Assignment.Matches(code))
            Declare(SignalNaming.FirstToLower(match.Groups[1].Value));
    }

    // item beside items is a name of its own.
    private static bool IsPlural(string left, string right) => left + "s" == right || right + "s" == left;

    // Asked only where something looks misspelt: a name that C# knows may be patched from there.
    private bool IsUsed(string root) => _compilation.SyntaxTrees.Any(tree => tree.GetRoot(_cancellationToken).DescendantTokens().Any(token =>
        (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)) && token.ValueText.Equals(root, StringComparison.OrdinalIgnoreCase)));

    private static string Root(string path) => path.IndexOf('.') is var dot and > 0 ? path.Substring(0, dot) : path;
}
