using System.Text;

namespace Datastar.Razor.Generators.Tests;

/// <summary>Files of an app in which <c>{|DSR0400:…|}</c> marks what a rule is to point at.</summary>
internal static class MarkedApp
{
    /// <summary>Builds the app, demands a report on the line of each mark and no other, and returns the messages in the order of the files.</summary>
    public static async Task<IReadOnlyList<string>> AssertMarkedAsync(params IEnumerable<(string Path, string Marked)> files)
    {
        var sources = files.Select(file => (file.Path, Source: Split(file.Marked))).ToList();
        var reports = await RazorApp.BuildAsync([.. sources.Select(file => (file.Path, file.Source.Text))]);

        var expected = sources.SelectMany(file => file.Source.Marks.Select(mark => $"{file.Path}({mark.Line}): {mark.Id}")).Order(StringComparer.Ordinal);
        var actual = reports.Select(report => $"{report.Path}({report.Line}): {report.Id}").Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(actual), $"Expected\n{string.Join('\n', expected)}\nbut got\n{string.Join('\n', reports)}");
        return [.. reports.Select(report => report.Message)];
    }

    private static (string Text, IReadOnlyList<(int Line, string Id)> Marks) Split(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(int, string)>();
        var rest = marked.AsSpan();
        for (var open = rest.IndexOf("{|DSR"); open >= 0; open = rest.IndexOf("{|DSR"))
        {
            text.Append(rest[..open]);
            var colon = rest[open..].IndexOf(':') + open;
            marks.Add((text.ToString().Count(c => c == '\n') + 1, rest[(open + 2)..colon].ToString()));
            var close = rest.IndexOf("|}");
            text.Append(rest[(colon + 1)..close]);
            rest = rest[(close + 2)..];
        }
        return (text.Append(rest).ToString(), marks);
    }
}
