using System.Globalization;

namespace Datastar.Razor.LoadTest;

/// <summary>The report as a table in Markdown.</summary>
internal static class LoadReport
{
    public static string Header(LoadSettings settings) => string.Create(CultureInfo.InvariantCulture, $"""
        {settings.Streams} streams, {settings.Publishes} publishes of {settings.Bytes} bytes, {Environment.ProcessorCount} cores

        | | to the last subscriber, median | slowest | CPU per subscriber and publish | idle stream, managed | idle stream, resident |
        | --- | ---: | ---: | ---: | ---: | ---: |
        """);

    public static string Row(LoadResult result) => string.Create(CultureInfo.InvariantCulture,
        $"| {result.Scenario.Name} | {result.ToLast.TotalMilliseconds:F0} ms | {result.Worst.TotalMilliseconds:F0} ms | {result.CpuMicroseconds:F1} µs | {result.ManagedBytes / 1024:F1} kB | {result.ResidentBytes / 1024:F1} kB |");
}
