using System.Globalization;
using System.Text;

namespace Datastar.Razor.Benchmarks;

/// <summary>Draws results as bars, in colours that hold on light and dark pages.</summary>
internal static class Plot
{
    private const int Left = 210;
    private const int BarHeight = 14;
    private const int GroupGap = 30;
    private const double Width = 330;

    /// <summary>A group of bars for each case: the time of each method by that of the baseline.</summary>
    public static string Ratios(IReadOnlyList<ComparisonRow> rows)
    {
        var bars = new StringBuilder();
        var largest = rows.Max(row => row.Ratio ?? 0);
        var y = 6;
        foreach (var group in rows.GroupBy(row => row.Case))
        {
            bars.Append(CultureInfo.InvariantCulture, $"<text x='4' y='{y + 12}' font-weight='bold'>{group.Key}</text>\n");
            y += GroupGap - 10;
            foreach (var row in group)
            {
                AddBar(bars, row, y, Width * (row.Ratio ?? 0) / largest);
                y += BarHeight + 4;
            }
            y += 10;
        }
        return $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 660 {y}' font-family='system-ui, sans-serif' font-size='12' fill='#888'>\n{bars}</svg>\n";
    }

    private static void AddBar(StringBuilder bars, ComparisonRow row, int y, double width)
    {
        var color = row.Method.StartsWith("Datastar", StringComparison.Ordinal) ? "#2f81f7" : "#9aa4b0";
        bars.Append(CultureInfo.InvariantCulture, $"<text x='{Left - 8}' y='{y + 11}' text-anchor='end'>{row.Method}</text>");
        bars.Append(CultureInfo.InvariantCulture, $"<rect x='{Left}' y='{y}' width='{Math.Max(width, 1):0}' height='{BarHeight}' rx='2' fill='{color}'/>");
        bars.Append(CultureInfo.InvariantCulture, $"<text x='{Left + width + 6:0}' y='{y + 11}'>{row.Ratio:0.00} × · {row.Nanoseconds / 1000:0.00} µs</text>\n");
    }
}
