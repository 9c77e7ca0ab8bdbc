using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Development.Checks;

/// <summary>Whether endpoints take what the client sends.</summary>
internal static class EndpointChecks
{
    private static readonly string[] Sent = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"];

    public static IEnumerable<string> Find(IServiceProvider services) =>
        from endpoint in services.GetService<EndpointDataSource>()?.Endpoints ?? []
        where SignalsRefusal.Guards(endpoint)
        let accepts = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()
        where accepts is { ContentTypes.Count: > 0 } && !accepts.ContentTypes.Any(IsSent)
        select $"{endpoint.DisplayName} binds signals, but accepts {string.Join(", ", accepts.ContentTypes)} only, and the client sends {Sent[0]}: every request would be answered with 415. "
            + $"Take Accepts(…) away, or name {Sent[0]} in it.";

    private static bool IsSent(string contentType) =>
        contentType is "*/*" or "application/*" || Sent.Contains(contentType.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);
}
