using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Datastar.Razor.Package.Tests.Templates;

namespace Datastar.Razor.Package.Tests.ExistingApps;

/// <summary>What <c>docs/existing-apps.md</c> says is typed, built and requested.</summary>
public sealed partial class ExistingAppTests(GuideFixture guides) : IClassFixture<GuideFixture>
{
    public static TheoryData<GuidedApp> Apps => [.. Guide.All.SelectMany(guide => GuidedApp.Of(guide.Name))];

    [Fact]
    public void The_guide_has_a_section_for_each_kind_of_app() =>
        Assert.Equal(["mvc", "webapp", "blazor", "webapi"], Guide.All.Select(guide => guide.Commands[0].Split(' ')[2]));

    [Theory, MemberData(nameof(Apps))]
    public async Task An_app_gets_to_a_patched_page_by_what_the_guide_says(GuidedApp app)
    {
        // What the registry lacks, or warns of, is not of the guide's making.
        var directory = guides.DirectoryOf(app);
        Assert.Equal("", string.Join('\n', guides.BuildLog.Split('\n').Where(line => line.Contains(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !line.Contains(": warning NU", StringComparison.Ordinal)).Distinct()));

        await using var running = await RunningApp.StartAsync(directory);
        var page = WebUtility.HtmlDecode(await running.Client.GetStringAsync(app.Guide.Page));
        Assert.Contains("<script type=\"module\" src=\"https://cdn.jsdelivr.net/gh/starfederation/datastar@", page, StringComparison.Ordinal);
        Assert.NotEmpty(app.Guide.Exchanges);
        foreach (var exchange in app.Guide.Exchanges)
        {
            Assert.Contains($"@{exchange.Method.ToLowerInvariant()}('{exchange.Url}'", page, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(exchange.Answer, await SendAsync(running.Client, exchange, Token().Match(page).Groups[1].Value));
        }
    }

    private static async Task<string> SendAsync(HttpClient client, Exchange exchange, string token)
    {
        var isGet = exchange.Method == "GET";
        using var request = new HttpRequestMessage(HttpMethod.Parse(exchange.Method), isGet ? $"{exchange.Url}?datastar={Uri.EscapeDataString(exchange.Signals)}" : exchange.Url);
        request.Headers.Add("Datastar-Request", "true");
        if (token.Length > 0)
            request.Headers.Add("RequestVerificationToken", token);
        if (!isGet)
            request.Content = new StringContent(exchange.Signals, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        return (await response.Content.ReadAsStringAsync()).TrimEnd();
    }

    [GeneratedRegex("<meta name=\"datastar-antiforgery\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
