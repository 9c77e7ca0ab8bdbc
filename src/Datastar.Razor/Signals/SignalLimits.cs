using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor;

/// <summary>How much a request may ask the reader of signals to take. The limits apply while the request is being read.</summary>
public sealed record SignalLimits
{
    /// <summary>The largest payload, in bytes of JSON; a larger one is answered with 413.</summary>
    /// <value>1 MiB. A lower limit of the server or of the endpoint (<c>[RequestSizeLimit]</c>) goes first.</value>
    [Range(1, int.MaxValue)]
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>How deep objects and arrays may be nested, the outermost object counted; deeper ones are answered with 400.</summary>
    /// <value>32 levels.</value>
    [Range(1, 1000)]
    public int MaxDepth { get; init; } = 32;

    /// <summary>The app's limits; the defaults where the app has set none up.</summary>
    internal static SignalLimits Of(HttpContext context) =>
        context.RequestServices?.GetService<IOptions<DatastarOptions>>()?.Value.Signals ?? Default;

    private static SignalLimits Default { get; } = new();
}
