using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>What a request has had read of its signals.</summary>
/// <param name="Payload">The payload, which has been scanned; <see langword="null"/> where there was none.</param>
internal sealed record SignalsOfRequest(PooledBytes? Payload)
{
    /// <summary>The types that parameters took it as.</summary>
    public List<Type> Types { get; } = [];

    public static void Bound(HttpContext context, Type type) => context.Features.Get<SignalsOfRequest>()?.Types.Add(type);
}
