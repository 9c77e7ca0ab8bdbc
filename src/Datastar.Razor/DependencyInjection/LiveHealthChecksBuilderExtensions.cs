using Datastar.Razor.Live;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of live updates to an app's health checks.</summary>
public static class LiveHealthChecksBuilderExtensions
{
    /// <summary>Adds a check that fails while there is no connection to the backplane. Its data are <c>streams</c>, <c>refused</c> and <c>backplane</c>.</summary>
    /// <param name="builder">What <c>AddHealthChecks()</c> returned.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What a failure means; <see langword="null"/> for <see cref="HealthStatus.Unhealthy"/>. An app that is ended by it would lose its streams, too: use it for readiness.</param>
    /// <param name="tags">Tags of the check.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">When checked: the app has not called <c>AddDatastar().AddLive()</c>.</exception>
    /// <example><c>builder.Services.AddHealthChecks().AddDatastarLive();</c></example>
    public static IHealthChecksBuilder AddDatastarLive(
        this IHealthChecksBuilder builder, string name = "datastar-live", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(name, Create, failureStatus, tags));
    }

    private static LiveHealthCheck Create(IServiceProvider services) =>
        new(services.GetService<LiveHub>() ?? throw new InvalidOperationException("AddDatastarLive() needs live updates: call builder.Services.AddDatastar().AddLive()."));
}
