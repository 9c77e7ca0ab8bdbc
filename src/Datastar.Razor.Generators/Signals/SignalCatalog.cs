using System.Collections.Concurrent;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Signals;

/// <summary>The signals of a program's [Signals] types, by their names in the page.</summary>
internal sealed class SignalCatalog
{
    private readonly ConcurrentDictionary<string, (string Owner, ITypeSymbol? Type)> _signals = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, nested ones with dots.</summary>
    public ICollection<string> Names => _signals.Keys;

    /// <summary>Reads the types that the generator has written a part of.</summary>
    public static SignalCatalog Of(Compilation compilation)
    {
        var catalog = new SignalCatalog();
        foreach (var type in compilation.Assembly.GlobalNamespace.Types())
            catalog.Add(type);
        return catalog;
    }

    private void Add(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "SignalNameAttribute" && attribute.ConstructorArguments.Length > 1
                && attribute.ConstructorArguments[0].Value is string member && attribute.ConstructorArguments[1].Value is string path)
                _signals.AddOrUpdate(path, (type.Name, TypeOf(type, member)), (_, other) => (other.Owner, Same(other.Type, TypeOf(type, member))));
        }
    }

    /// <summary>The type that has the signal, and the signal's own where all who have it agree.</summary>
    public (string Owner, ITypeSymbol? Type)? Find(string path) => _signals.TryGetValue(path, out var signal) ? signal : null;

    /// <summary>Whether the name is one that other signals stand below: <c>user</c> of <c>user.name</c>.</summary>
    public bool IsObject(string path) => _signals.Keys.Any(name => name.StartsWith(path + ".", StringComparison.OrdinalIgnoreCase));

    private static ITypeSymbol? TypeOf(INamedTypeSymbol type, string member)
    {
        ITypeSymbol? current = type;
        foreach (var name in member.Split('.'))
            current = current?.GetMembers(name).Select(symbol => (symbol as IPropertySymbol)?.Type ?? (symbol as IFieldSymbol)?.Type).FirstOrDefault(found => found is not null);
        return current;
    }

    private static ITypeSymbol? Same(ITypeSymbol? left, ITypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right) ? left : null;
}
