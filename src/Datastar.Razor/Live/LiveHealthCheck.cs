using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Datastar.Razor.Live;

/// <summary>Whether what is published on other machines arrives here, and the other way round.</summary>
internal sealed class LiveHealthCheck(LiveHub hub) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var trouble = hub.Relay?.Trouble;
        var data = new Dictionary<string, object>
        {
            ["streams"] = hub.Streams,
            ["refused"] = hub.Refused,
            ["backplane"] = hub.Relay is null ? "none" : trouble is null ? "connected" : "disconnected",
        };
        return Task.FromResult(trouble is null
            ? HealthCheckResult.Healthy("Live updates work.", data)
            : new HealthCheckResult(context.Registration.FailureStatus, $"Live updates do not reach the other machines. {trouble}", data: data));
    }
}
