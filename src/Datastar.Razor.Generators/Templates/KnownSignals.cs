using System.Collections.Immutable;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Datastar.Razor.Generators.Templates;

/// <summary>
/// The signals that the <c>[Signals]</c> types and the templates of a project declare, by the first part of their names.
/// The types are asked first: where they know a signal, the one template at hand is all that is read.
/// </summary>
internal sealed class KnownSignals
{
    private static readonly char[] Digits = [.. "0123456789"];

    private readonly Dictionary<string, TypedSignal> _typed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _structured = new(StringComparer.Ordinal);
    private readonly Lazy<MarkupSignals> _markup;
    private readonly Compilation _compilation;

    public KnownSignals(Lazy<ImmutableArray<Template>> templates, Compilation compilation)
    {
        _compilation = compilation;
        _markup = new(() => new(templates.Value));
        foreach (var tree in compilation.SyntaxTrees)
            Read(TypedSignals.In(tree, CancellationToken.None));
    }

    private MarkupSignals Markup => _markup.Value;

    /// <summary>Whether a template or a type declares a signal of this name.</summary>
    public bool Declares(string root) => IsDeclared(root) || Markup.Written.Contains(root);

    /// <summary>Whether the signal itself is declared or assigned, and not only one below it.</summary>
    public bool Makes(string root) => IsDeclared(root) || Markup.WrittenPaths.Contains(root);

    /// <summary>Whether a signal has exactly this path, which an expression reads where it seems to subtract.</summary>
    public bool DeclaresPath(string path) => Markup.Paths.Contains(path);

    /// <summary>Whether the signal is declared with a value that has no members: neither an object nor an element.</summary>
    public bool IsPlain(string root) => !_structured.Contains(root) && (_typed.ContainsKey(root) || Markup.Plain.Contains(root)) && !Markup.HasBelow(root);

    /// <summary>Whether the first part of a path names an element of the page.</summary>
    public bool IsElement(string path) => Markup.Elements.Contains(MarkupSignals.Root(path)) || _structured.Contains(MarkupSignals.Root(path));

    /// <summary>Whether the signal is declared as true or false.</summary>
    public bool IsFlag(string path) => _typed.TryGetValue(path, out var typed) && typed.IsFlag || Markup.Flags.Contains(path);

    /// <summary>The signal of a declared object that a misspelt path stands for: <c>user.name</c> for <c>user.nmae</c>.</summary>
    public string? MeantPath(string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot < 0 || path.Length - dot < 4 || _typed.ContainsKey(MarkupSignals.Root(path)) || Markup.Paths.Contains(path) || Markup.WrittenPaths.Contains(path) || Markup.HasBelow(path))
            return null;
        var beside = Markup.Paths.Where(known => known.StartsWith(path.Substring(0, dot + 1), StringComparison.Ordinal) && known.IndexOf('.', dot + 1) < 0).Select(known => known.Substring(dot + 1));
        return Misspelling.Find(path.Substring(dot + 1), beside) is { } near && !IsPlural(path.Substring(dot + 1), near) && near.TrimEnd(Digits) != path.Substring(dot + 1).TrimEnd(Digits) ? path.Substring(0, dot + 1) + near : null;
    }

    /// <summary>Whether a signal has signals below it, or code reads members of it.</summary>
    public bool IsObject(string path) => Markup.Objects.Contains(path) || Markup.HasBelow(path);

    /// <summary>The declared name that a misspelt one stands for; <see langword="null"/> where none is near, or where the C# of the project uses the name.</summary>
    public string? Meant(string root)
    {
        if (root.Length < 3 || IsDeclared(root) || Markup.IsOwn(root) || Misspelling.Find(root, Markup.Declared.Concat(_typed.Keys)) is not { } near)
            return null;
        return near.Equals(root, StringComparison.OrdinalIgnoreCase) || !IsPlural(root, near) && !IsUsed(root) ? near : null;
    }

    private bool IsDeclared(string root) => _typed.ContainsKey(root) || Markup.Declared.Contains(root);

    private void Read(IEnumerable<TypedSignal> signals)
    {
        foreach (var signal in signals)
        {
            // Types may differ about a name: what one of them says is true of some page.
            _typed[signal.Name] = _typed.TryGetValue(signal.Name, out var other) && other.IsFlag ? other : signal;
            if (!signal.IsPlain)
                _structured.Add(signal.Name);
        }
    }

    // item beside items is a name of its own.
    private static bool IsPlural(string left, string right) => left + "s" == right || right + "s" == left;

    // Asked only where something looks misspelt: a name that C# knows may be patched from there.
    private bool IsUsed(string root) => _compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantTokens().Any(token =>
        (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)) && token.ValueText.Equals(root, StringComparison.OrdinalIgnoreCase)));
}
