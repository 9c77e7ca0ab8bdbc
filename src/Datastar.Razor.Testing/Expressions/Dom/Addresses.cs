namespace Datastar.Razor.Testing;

/// <summary>The parts of an address as location, links and URL name them.</summary>
internal static class Addresses
{
    public static readonly (string Member, Func<Uri, string> Part)[] Parts =
    [
        ("protocol", uri => uri.Scheme + ":"),
        ("host", uri => uri.Authority),
        ("hostname", uri => uri.Host),
        ("port", uri => uri.IsDefaultPort ? "" : uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("pathname", uri => uri.AbsolutePath),
        ("search", uri => uri.Query.Length > 1 ? uri.Query : ""),
        ("hash", uri => uri.Fragment.Length > 1 ? uri.Fragment : ""),
        ("origin", uri => $"{uri.Scheme}://{uri.Authority}"),
    ];
}
