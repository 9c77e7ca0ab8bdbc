using Datastar.Razor.Expressions;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Attributes;

/// <summary>What loads the client: the script element, before it the antiforgery token where the app wants one, behind it the development tools where there are any.</summary>
internal static class DatastarScriptMarkup
{
    /// <summary>All of it.</summary>
    public static string Of(IServiceProvider services, string? src, string? nonce, string? integrity) =>
        Before(services) + Element("script", [.. Attributes(services, src, nonce, integrity)]) + Behind(services, nonce);

    /// <summary>The attributes of the script element.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(IServiceProvider services, string? src, string? nonce, string? integrity)
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

    /// <summary>The element with the token for the page; empty where the app wants none.</summary>
    public static string Before(IServiceProvider services) =>
        Options(services) is { Antiforgery: true } && CurrentRequest.Find() is { } request
        && services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(request).RequestToken is { } token
            ? Element("meta", ("name", AntiforgeryHole.MetaName), ("content", token))
            : "";

    /// <summary>The script element of the development tools; empty where the page gets none.</summary>
    /// <remarks>It is no module: it runs before all modules, and so sees what the client does from its first moment.</remarks>
    public static string Behind(IServiceProvider services, string? nonce)
    {
        if (services.GetService<DevelopmentModule>()?.Path is not { } path)
            return "";
        var request = CurrentRequest.Find();
        (string, string) src = ("src", request?.Request.PathBase.ToUriComponent() + path);
        return (nonce ?? request?.FindNonce()) is { Length: > 0 } found ? Element("script", src, ("nonce", found)) : Element("script", src);
    }

    private static string Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var writer = FragmentWriter.Rent();
        TagWriter.Begin(writer, name);
        foreach (var attribute in attributes)
            TagWriter.Attribute(writer, attribute.Name, attribute.Value);
        TagWriter.Close(writer);
        if (!ElementTags.Of(name).IsVoid)
            TagWriter.End(writer, name);
        return writer.ReturnMarkup();
    }

    private static DatastarOptions? Options(IServiceProvider services) => services.GetService<IOptions<DatastarOptions>>()?.Value;
}
