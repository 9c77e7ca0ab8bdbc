using System.Globalization;

namespace Datastar.Razor.Benchmarks;

/// <summary>What one method took, and how that compares with the baseline of its class.</summary>
internal sealed record ComparisonRow(Type Class, string Case, string Method, double Nanoseconds, double? Ratio, long Allocated)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Case} | {Method} | {Nanoseconds / 1000:0.000} µs | {Ratio:0.00} | {Allocated:#,0} B |");
}
