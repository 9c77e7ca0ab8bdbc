using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogSink : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _entries = new();

    /// <summary>What somebody who watches the log would be woken up by.</summary>
    public IReadOnlyList<string> Alarms => [.. _entries.Where(entry => entry.Level >= LogLevel.Warning).Select(entry => $"{entry.Level} {entry.Line}")];

    /// <summary>All lines.</summary>
    public IReadOnlyList<string> Lines => [.. _entries.Select(entry => $"{entry.Level} {entry.Line}".TrimEnd())];

    /// <summary>Waits until as many lines contain a text: some are written after the response has been sent.</summary>
    public async Task<IReadOnlyList<string>> UntilAsync(string text, int count = 1)
    {
        using var patience = new CancellationTokenSource(TestApp.Patience);
        while (true)
        {
            var lines = Lines.Where(line => line.Contains(text, StringComparison.Ordinal)).ToList();
            if (lines.Count >= count)
                return lines;
            await Task.Delay(10, patience.Token);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(LogSink sink, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            sink._entries.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
