using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>Adds parts of the live updates, such as a backplane. <c>AddLive()</c> returns it.</summary>
public sealed class LiveBuilder
{
    internal LiveBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the app.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a way to the app's other machines, so that what is published on one reaches the streams of all.</summary>
    /// <param name="create">Makes the connection to the broker. It is disposed of with the app.</param>
    /// <returns>This builder.</returns>
    public LiveBuilder AddBackplane(Func<IServiceProvider, ILiveBackplane> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(create);
        Services.AddHostedService<Live.LiveBackplaneService>();
        return this;
    }
}
