namespace Datastar.Razor;

/// <summary>Settings of Datastar.Razor for the whole app: <c>builder.Services.AddDatastar(o => …)</c>, or the section <c>Datastar</c> of the configuration.</summary>
public sealed class DatastarOptions
{
    /// <summary>Where pages load the Datastar client from.</summary>
    /// <value>By default the CDN, pinned to the version that the library is made for; a path of the app's own copy otherwise.</value>
    public string ScriptUrl { get; set; } = DatastarClient.CdnUrl;

    /// <summary>The hash by which the browser checks the script: <c>sha384-…</c>.</summary>
    /// <value><see langword="null"/> by default: no <c>integrity</c> attribute.</value>
    public string? ScriptIntegrity { get; set; }

    /// <summary>How much a request may ask the reader of signals to take.</summary>
    /// <value>By default 1 MiB of JSON, 32 levels deep.</value>
    /// <example><c>o.Signals = new() { MaxBytes = 64 * 1024 };</c></example>
    public SignalLimits Signals { get; set; } = new();

    /// <summary>How event streams are compressed. See <see cref="DatastarCompression"/> for when that is safe.</summary>
    /// <value><see langword="null"/> by default: not at all, unless an endpoint asks for it with <c>.CompressEvents()</c>.</value>
    /// <example><c>o.Compression = new();</c></example>
    public DatastarCompression? Compression { get; set; }
}
