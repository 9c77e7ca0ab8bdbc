namespace Datastar.Razor;

/// <summary>The Datastar client that the library is made for.</summary>
public static class DatastarClient
{
    /// <summary>The version of the client.</summary>
    public const string Version = "1.0.4";

    /// <summary>The client's bundle of that version on the CDN.</summary>
    public const string CdnUrl = $"https://cdn.jsdelivr.net/gh/starfederation/datastar@{Version}/bundles/datastar.js";
}
