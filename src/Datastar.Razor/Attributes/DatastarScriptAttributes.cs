namespace Datastar.Razor.Attributes;

/// <summary>The attributes of the script element that loads the client.</summary>
internal static class DatastarScriptAttributes
{
    public static IEnumerable<(string Name, string Value)> Of(DatastarOptions? options, string? src, string? nonce, string? integrity)
    {
        src ??= options?.ScriptUrl ?? DatastarClient.CdnUrl;
        integrity ??= src == options?.ScriptUrl ? options.ScriptIntegrity : null;
        yield return ("type", "module");
        yield return ("src", src);
        if (!string.IsNullOrEmpty(integrity))
        {
            yield return ("integrity", integrity);
            // Without CORS the browser cannot check a script of another origin.
            yield return ("crossorigin", "anonymous");
        }
        if (!string.IsNullOrEmpty(nonce))
            yield return ("nonce", nonce);
    }
}
