using Datastar.Razor;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds <c>CompressEvents</c> to endpoints and groups of endpoints.</summary>
public static class CompressEventsExtensions
{
    /// <summary>Turns the compression of event streams on or off, whatever <see cref="DatastarOptions.Compression"/> says.</summary>
    /// <remarks>The app must have called <c>AddDatastar()</c>. When it is safe, see <see cref="DatastarCompression"/>.</remarks>
    /// <param name="builder">The endpoint or the group.</param>
    /// <param name="enabled">Whether event streams are compressed.</param>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <returns>The builder.</returns>
    /// <example><c>app.MapGet("/updates", …).CompressEvents();</c></example>
    public static TBuilder CompressEvents<TBuilder>(this TBuilder builder, bool enabled = true) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new CompressEventsAttribute(enabled));
}
