using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Datastar.Razor.Development;

/// <summary>The pages that are open in browsers, and what they are told: <c>code</c> when code has changed, <c>style</c> when a stylesheet has.</summary>
internal sealed class OpenPages : IDisposable
{
    // What applies changes tells one class after another, and editors write a file twice.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<Channel<string>, bool> _pages = [];
    private readonly ConcurrentDictionary<string, bool> _settling = [];
    private readonly CancellationToken _stopping;
    private readonly ILogger _logger;
    private readonly CancellationTokenRegistration _started;
    private IDisposable? _endpoints;

    public OpenPages(IHostApplicationLifetime lifetime, IServiceProvider services, ILoggerFactory loggers)
    {
        _stopping = lifetime.ApplicationStopping;
        _logger = loggers.CreateLogger(DevelopmentLog.Category);
        HotReload.Applied += OnCode;
        // MVC may take up a change later than it is told here: its pages and actions are other endpoints then. Before the start they may not be asked for.
        _started = lifetime.ApplicationStarted.Register(() =>
        {
            if (services.GetService<EndpointDataSource>() is { } endpoints)
                _endpoints = ChangeToken.OnChange(endpoints.GetChangeToken, OnCode);
        });
    }

    /// <summary>Another one for each start of the app.</summary>
    public string Instance { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>What a page is told, until it leaves or the app stops.</summary>
    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken left)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, _stopping);
        var page = Channel.CreateBounded<string>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages.TryAdd(page, true);
        try
        {
            while (await IsToldAsync(page.Reader, either.Token))
            {
                while (page.Reader.TryRead(out var message))
                    yield return message;
            }
        }
        finally
        {
            _pages.TryRemove(page, out _);
        }
    }

    /// <summary>Tells all pages, once for all that happens within a moment.</summary>
    public async Task TellAsync(string message)
    {
        if (!_settling.TryAdd(message, true))
            return;
        await Task.Delay(Settling);
        _settling.TryRemove(message, out _);
        foreach (var (page, _) in _pages)
            page.Writer.TryWrite(message);
    }

    public void Dispose()
    {
        HotReload.Applied -= OnCode;
        _started.Dispose();
        _endpoints?.Dispose();
    }

    private static async ValueTask<bool> IsToldAsync(ChannelReader<string> page, CancellationToken left)
    {
        try
        {
            return await page.WaitToReadAsync(left);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void OnCode()
    {
        DevelopmentLog.HotReload(_logger, _pages.Count);
        _ = TellAsync("code");
    }
}
