using System.Text.RegularExpressions;
using Datastar.Razor.Tests.Forms.Guide;
using Datastar.Razor.Tests.Support;

namespace Datastar.Razor.Tests.Forms;

/// <summary><c>docs/forms.md</c> holds what is compiled and run here.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs", "forms.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Blocks => [.. Code().Matches(Guide).Select(block => block.Groups[1].Value)];

    public static TheoryData<string, string, string> Exchanges =>
        [.. Exchange().Matches(Guide).Select(exchange => (exchange.Groups[1].Value, exchange.Groups[2].Value, exchange.Groups[3].Value))];

    [Theory, MemberData(nameof(Blocks))]
    public void Its_code_is_that_of_an_app(string block)
    {
        var sources = Directory.GetFiles(Repository.Path("tests", "Datastar.Razor.Tests", "Forms", "Guide"), "*", SearchOption.AllDirectories).Select(Lines);

        Assert.True(sources.Any(source => Holds(source, Lines(block))), $"No file of Forms/Guide has these lines in their order:\n{block}");

        static string[] Lines(string text) => [.. (File.Exists(text) ? File.ReadAllText(text) : text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    [Theory, MemberData(nameof(Exchanges))]
    public async Task Its_requests_have_its_answers(string path, string signals, string answer)
    {
        await using var app = await FormApp.StartAsync(app => app.MapOrders());

        var sent = await (await app.SendAsync(path, signals)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(answer, sent.Trim(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void It_has_code_and_exchanges()
    {
        Assert.True(Blocks.Count > 15);
        Assert.Equal(2, Exchanges.Count);
    }

    private static bool Holds(string[] source, string[] block)
    {
        var found = 0;
        foreach (var line in source)
        {
            if (found < block.Length && line == block[found])
                found++;
        }
        return found == block.Length;
    }

    [GeneratedRegex(@"```(?:csharp|cshtml|razor)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"sends `POST ([^`]+)` with `([^`]+)`, and the server answers:\n\n```\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Exchange();
}
