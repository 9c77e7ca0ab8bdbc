using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>Adds parts of the live updates, such as a backplane. <c>AddLive()</c> returns it.</summary>
public sealed class LiveBuilder
{
    internal LiveBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the app.</summary>
    public IServiceCollection Services { get; }
}
