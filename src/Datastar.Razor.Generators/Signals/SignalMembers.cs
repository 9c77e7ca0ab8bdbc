using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Reads the members of a type as the serializer would, and the members of their types in turn.</summary>
internal sealed class SignalMembers(int naming, ICollection<SignalsProblem>? problems, CancellationToken cancellationToken)
{
    private static readonly SymbolDisplayFormat TypeName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private const string Signal = "global::Datastar.Razor.Signal";
    private const string ElementSignal = "global::Datastar.Razor.ElementSignal";

    // The types being read, outermost first: one that holds itself ends the descent.
    private readonly List<ITypeSymbol> _open = [];

    public EquatableArray<SignalModel> Read(INamedTypeSymbol type) => Read(type, "", "");

    /// <summary>The name, or one made different from those that are taken.</summary>
    public static string FreeName(string name, IEnumerable<string> taken)
    {
        while (taken.Contains(name))
            name += "_";
        return name;
    }

    private EquatableArray<SignalModel> Read(INamedTypeSymbol type, string clrPrefix, string prefix)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _open.Add(type);
        var members = SerializedMember.Of(type).ToList();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(members.Select(member => member.Symbol.Name));
        var signals = new List<SignalModel>();
        foreach (var member in members)
        {
            var name = member.SignalName(naming);
            if (IsAllowed(member, name, names))
                signals.Add(ReadSignal(member, name, clrPrefix, prefix, taken));
        }
        _open.RemoveAt(_open.Count - 1);
        return new([.. signals]);
    }

    private SignalModel ReadSignal(SerializedMember member, string name, string clrPrefix, string prefix, HashSet<string> taken)
    {
        var nested = SignalTypes.ObjectType(member) is { } type && !_open.Contains(type, SymbolEqualityComparer.Default)
            ? Read(type, clrPrefix + member.Symbol.Name + ".", prefix + name + ".")
            : default;
        var refsName = nested.Count > 0 ? FreeName(member.Symbol.Name + "Refs", [.. taken, .. nested.Select(signal => signal.Name)]) : null;
        if (refsName is not null)
            taken.Add(refsName);
        return new(
            Name: member.EscapedName,
            ClrPath: clrPrefix + member.Symbol.Name,
            Path: prefix + name,
            RefType: member.IsElement ? ElementSignal : $"{Signal}<{member.Type.ToDisplayString(TypeName)}>",
            Accessibility: member.Symbol.DeclaredAccessibility is Accessibility.Public ? "public" : "internal",
            RefsName: refsName,
            Signals: nested);
    }

    private bool IsAllowed(SerializedMember member, string name, Dictionary<string, string> names)
    {
        var (rule, arguments) = (default(DiagnosticDescriptor), Array.Empty<string>());
        if (SignalTypes.UnsupportedBecause(member.Type) is { } shape)
            (rule, arguments) = (SignalsTypeRules.UnsupportedMember, [member.Symbol.Name, shape]);
        else if (SignalNames.NotCarriedBecause(name) is { } reason)
            (rule, arguments) = (SignalsTypeRules.NameNotCarried, [member.Symbol.Name, name, reason]);
        else if (names.TryGetValue(name, out var first))
            (rule, arguments) = (SignalsTypeRules.DuplicateName, [first, member.Symbol.Name, name]);

        names[name] = member.Symbol.Name;
        if (rule is not null)
            problems?.Add(new(rule, LocationOf(member.Symbol), arguments));
        return rule is null;
    }

    // A member from a referenced assembly has no line: the type that is being written has.
    private Location LocationOf(ISymbol member) =>
        member.Locations.FirstOrDefault(location => location.IsInSource) ?? _open[0].Locations[0];
}
