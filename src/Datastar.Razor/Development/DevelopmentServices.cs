using Datastar.Razor.Development.Explanations;
using Datastar.Razor.Development.Traces;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Development;

/// <summary>Registers the development tools. Outside of Development nothing but the start-up filter is ever made, and it adds nothing.</summary>
internal static class DevelopmentServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ClientModule>();
        services.AddSingleton<RequestTraces>();
        services.AddSingleton<TraceListener>();
        services.AddSingleton<ViewSharing>();
        services.AddSingleton<OpenPages>();
        services.AddSingleton<Stylesheets>();
        services.AddSingleton<Templates>();
        services.AddSingleton<PageExplanation>();
        services.AddSingleton<DevelopmentEndpoints>();
        services.AddSingleton<StartupChecks>();
        services.AddSingleton<IDeveloperPageExceptionFilter, FailureFilter>();
        services.AddSingleton<IStartupFilter, DevelopmentStartup>();
    }
}
