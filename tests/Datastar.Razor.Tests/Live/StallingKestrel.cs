using Microsoft.AspNetCore.Hosting;

namespace Datastar.Razor.Tests.Live;

internal static class StallingKestrel
{
    /// <summary>Leaves slow clients to the live streams: Kestrel itself would give them up after some seconds of real time.</summary>
    public static void ConfigureKestrelForStalling(this IWebHostBuilder builder) => builder.ConfigureKestrel(o => o.Limits.MinResponseDataRate = null);
}
