using Microsoft.AspNetCore.Mvc.Testing;

namespace Datastar.Razor.Testing;

/// <summary>Opens pages of an app under test.</summary>
public static class DatastarPageExtensions
{
    /// <summary>Opens a page with a client of its own, so with cookies of its own: another user. See <see cref="DatastarPage.OpenAsync"/>.</summary>
    /// <example><code>await using var page = await app.OpenDatastarPageAsync("/");</code></example>
    public static Task<DatastarPage> OpenDatastarPageAsync<TEntryPoint>(this WebApplicationFactory<TEntryPoint> app, string url, DatastarPageOptions? options = null)
        where TEntryPoint : class
    {
        ArgumentNullException.ThrowIfNull(app);
        return DatastarPage.OpenAsync(app.CreateClient(), url, options);
    }
}
