using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Attributes;

/// <summary>What loads the client: the attributes of the script element, and before it the antiforgery token where the app wants one.</summary>
internal static class DatastarScriptAttributes
{
    public static IEnumerable<(string Name, string Value)> Of(IServiceProvider services, string? src, string? nonce, string? integrity)
    {
        var options = Options(services);
        src ??= options?.ScriptUrl ?? DatastarClient.CdnUrl;
        integrity ??= src == options?.ScriptUrl ? options.ScriptIntegrity : null;
        nonce ??= CurrentRequest.Find()?.FindNonce();
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

    /// <summary>The token for the page, or <see langword="null"/> where the app wants none.</summary>
    public static string? Token(IServiceProvider services) =>
        Options(services) is { Antiforgery: true } && CurrentRequest.Find() is { } request
            ? services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(request).RequestToken
            : null;

    private static DatastarOptions? Options(IServiceProvider services) => services.GetService<IOptions<DatastarOptions>>()?.Value;
}
