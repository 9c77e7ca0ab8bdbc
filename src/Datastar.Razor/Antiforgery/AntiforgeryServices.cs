using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Datastar.Razor.Antiforgery;

/// <summary>The services by which ASP.NET Core makes and checks tokens.</summary>
internal static class AntiforgeryServices
{
    private const string Keys = "Microsoft.AspNetCore.DataProtection";

    /// <summary>
    /// Adds them, because settings that are not yet known may want tokens; but an app that makes none gets no keys: what would make them at
    /// start is left out, and they are made with the first token.
    /// </summary>
    public static void Add(IServiceCollection services)
    {
        var hadKeys = services.Any(static service => service.ServiceType == typeof(IDataProtectionProvider));
        services.AddAntiforgery();
        if (hadKeys)
            return;
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i] is { IsKeyedService: false } service && service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith(Keys, StringComparison.Ordinal) is true)
                services.RemoveAt(i);
        }
    }
}
