namespace Datastar.Razor.Attributes;

/// <summary>The <c>ds-*</c> names that templates may use, as the catalogue has them. The analyzers compile this file too.</summary>
internal static class AttributeShapes
{
    public const string Prefix = "ds-";

    /// <summary>Takes attributes that are built already.</summary>
    public const string Set = Prefix + "attributes";

    public const string ErrorFor = Prefix + "error-for";
    public const string Nonce = Prefix + "nonce";

    /// <summary>Names that stand by themselves.</summary>
    public static readonly string[] Whole =
    [
        .. AttributeCatalogue.All.Where(row => row.Key is not KeyRule.Required).Select(row => Prefix + row.Name)
            .Concat(AttributeCatalogue.Aliases.Keys.Select(alias => Prefix + alias))
            .Append(Set)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>Names that a key follows: <c>ds-on-click</c>.</summary>
    public static readonly string[] Keyed =
    [
        .. AttributeCatalogue.All.Where(row => row.Key is KeyRule.Optional or KeyRule.Required).Select(row => $"{Prefix}{row.Name}-").OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>Attributes of tag helpers beside the one for Datastar's own attributes.</summary>
    public static readonly string[] Others = [ErrorFor, Nonce];
}
