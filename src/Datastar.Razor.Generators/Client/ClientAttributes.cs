using Datastar.Razor.Attributes;

namespace Datastar.Razor.Generators.Client;

/// <summary>The attributes of the client by name.</summary>
internal static class ClientAttributes
{
    private static readonly Dictionary<string, AttributeDefinition> ByName = AttributeCatalogue.All.Concat(AttributeCatalogue.Unbuilt).ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<AttributeDefinition> All => AttributeCatalogue.All;

    /// <summary>The attribute without a key that a name goes on from: <c>on-interval</c> of <c>on-interval-tick</c>, <c>ignore-morph</c> of <c>ignore-morphing</c>.</summary>
    public static AttributeDefinition? FindBefore(string name) => AttributeCatalogue.All
        .Where(row => row.Key == KeyRule.Denied && row.Name.Length >= 4 && GoesOn(row.Name, name))
        .OrderByDescending(row => row.Name.Length)
        .FirstOrDefault();

    // Long names may have another ending.
    private static bool GoesOn(string known, string name) => name.Length > known.Length && name.StartsWith(known, StringComparison.OrdinalIgnoreCase)
        && (name[known.Length] == '-' || known.Contains("-") && name.Length <= known.Length + 3 && name.Skip(known.Length).All(char.IsLetter));

    public static AttributeDefinition? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;
}
