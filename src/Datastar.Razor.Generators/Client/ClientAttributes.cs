using Datastar.Razor.Attributes;

namespace Datastar.Razor.Generators.Client;

/// <summary>The attributes of the client by name.</summary>
internal static class ClientAttributes
{
    // Attributes that no author builds with the library's catalogue.
    private static readonly AttributeDefinition[] Others =
    [
        new("nonce", KeyRule.Denied, ValueKind.Text),
        new("scope-children", KeyRule.Denied, ValueKind.None),
    ];

    private static readonly Dictionary<string, AttributeDefinition> ByName = AttributeCatalogue.All.Concat(Others).ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<AttributeDefinition> All => AttributeCatalogue.All;

    /// <summary>The attribute without a key that a name goes on from: <c>on-interval</c> of <c>on-interval-tick</c>.</summary>
    public static AttributeDefinition? FindBefore(string name) => AttributeCatalogue.All
        .Where(row => row.Key == KeyRule.Denied && row.Name.Length >= 4 && name.StartsWith(row.Name + "-", StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(row => row.Name.Length)
        .FirstOrDefault();

    public static AttributeDefinition? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;
}
