using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Development;

/// <summary>Puts the development tools before all else of an app in Development, and starts what runs beside it.</summary>
internal sealed class DevelopmentStartup(IServiceProvider services, DevelopmentModule module) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next)
    {
        if (services.GetService<IHostEnvironment>()?.IsDevelopment() is not true || !services.GetRequiredService<IOptions<DatastarOptions>>().Value.Development)
            return next;
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Register(services.GetRequiredService<StartupChecks>().Run);
        if (services.GetRequiredService<ClientModule>() is not { Name: { } name })
            return next;
        module.Path = DevelopmentEndpoints.Prefix + name;
        services.GetRequiredService<Stylesheets>().Watch();
        services.GetRequiredService<ViewSharing>().Watch();
        return app =>
        {
            app.UseMiddleware<DevelopmentMiddleware>();
            next(app);
        };
    }
}
