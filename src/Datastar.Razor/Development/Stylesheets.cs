using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Datastar.Razor.Development;

/// <summary>Tells the pages when a stylesheet of the web root has changed.</summary>
internal sealed class Stylesheets(IServiceProvider services, OpenPages pages) : IDisposable
{
    private const string All = "**/*.css";

    private IDisposable? _registration;

    public void Watch()
    {
        if (services.GetService<IWebHostEnvironment>()?.WebRootFileProvider is { } files)
            _registration = ChangeToken.OnChange(() => files.Watch(All), () => _ = pages.TellAsync("style"));
    }

    public void Dispose() => _registration?.Dispose();
}
