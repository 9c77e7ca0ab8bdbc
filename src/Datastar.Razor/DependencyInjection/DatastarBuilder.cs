using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>Adds parts of Datastar.Razor to the services of an app. <c>AddDatastar()</c> returns it.</summary>
public sealed class DatastarBuilder
{
    internal DatastarBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the app.</summary>
    public IServiceCollection Services { get; }
}
