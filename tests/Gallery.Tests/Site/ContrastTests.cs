using System.Globalization;
using System.Text.RegularExpressions;

namespace Gallery.Tests.Site;

/// <summary>Text can be read on what it stands on, in light and in dark colours: 4.5 to 1, as WCAG 2 asks of text.</summary>
public sealed partial class ContrastTests
{
    public static TheoryData<string, string> Pairs => new MatrixTheoryData<string, string>(["ink", "faint", "accent", "good", "fair", "bad"], ["page", "soft", "card"]).Aggregate(
        new TheoryData<string, string> { { "on-accent", "accent" } }, (all, pair) =>
        {
            all.Add(pair.Data.Item1, pair.Data.Item2);
            return all;
        });

    [Theory, MemberData(nameof(Pairs))]
    public void Text_stands_out(string text, string ground)
    {
        var colors = Colors().Matches(Repository.Read("examples/Gallery/wwwroot/gallery.css")).ToDictionary(match => match.Groups[1].Value, match => (Light: match.Groups[2].Value, Dark: match.Groups[3].Value));
        Assert.InRange(Contrast(colors[text].Light, colors[ground].Light), 4.5, 21);
        Assert.InRange(Contrast(colors[text].Dark, colors[ground].Dark), 4.5, 21);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);")]
    private static partial Regex Colors();
}
