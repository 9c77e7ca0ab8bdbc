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

    /// <summary>The attributes of the script element of the development tools, which follows the client's; none where the page gets no such element.</summary>
    /// <remarks>It is no module: it runs before all modules, and so sees what the client does from its first moment.</remarks>
    public static IReadOnlyList<(string Name, string Value)> Development(IServiceProvider services, string? nonce)
    {
        if (services.GetService<DevelopmentModule>()?.Path is not { } path)
            return [];
        var request = CurrentRequest.Find();
        (string, string) src = ("src", request?.Request.PathBase.ToUriComponent() + path);
        return (nonce ?? request?.FindNonce()) is { Length: > 0 } found ? [src, ("nonce", found)] : [src];
    }

    /// <summary>The token for the page, or <see langword="null"/> where the app wants none.</summary>
    public static string? Token(IServiceProvider services) =>
        Options(services) is { Antiforgery: true } && CurrentRequest.Find() is { } request
            ? services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(request).RequestToken
            : null;

    private static DatastarOptions? Options(IServiceProvider services) => services.GetService<IOptions<DatastarOptions>>()?.Value;
}
