using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace Datastar.Razor.Testing.Tests;

/// <summary>Plays scenarios and compares with what the real client did in Chromium.</summary>
public sealed class AgreementTests
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private static readonly Dictionary<string, Scenario> All = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.json")
        .SelectMany(file => JsonSerializer.Deserialize<Scenario[]>(File.ReadAllText(file), Json)!).ToDictionary(s => s.Name);

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_does_what_the_client_does_in_Chromium(string name)
    {
        var scenario = All[name];
        var server = new ScenarioApp([scenario]);
        using var host = await new HostBuilder().ConfigureWebHost(web => web.UseTestServer().Configure(app => app.RunScenarios(server))).StartAsync(TestContext.Current.CancellationToken);
        using var client = host.GetTestClient();
        client.BaseAddress = new($"http://{name}--net.localhost/");
        await using var page = await DatastarPage.OpenAsync(client, "/", new() { AllowProblems = true });
        var session = server.SessionOf(name + "--net");
        var logged = 0;
        await CompareAsync("load", scenario.Expected[0]);
        foreach (var (i, step) in scenario.Steps.Index())
        {
            await ActAsync(page, step);
            await CompareAsync(step.GetRawText(), scenario.Expected[i + 1]);
        }

        async Task CompareAsync(string step, Snapshot expected)
        {
            await page.SettleAsync();
            var log = session.Log;
            Assert.Equal(Text(expected), Text(new(page.Document.Title ?? "", Normalizer.Focus(page.Document), Canonical.Text(page.Signals), Normalizer.Body(page.Document),
                [.. log.Skip(logged).Order(StringComparer.Ordinal)])));
            logged = log.Length;

            string Text(Snapshot shot) => $"{step}\n{shot.Title}\n{shot.Focus}\n{shot.Signals}\n{string.Join('\n', shot.Dom)}\n{string.Join('\n', shot.Requests)}";
        }
    }

    private static Task ActAsync(DatastarPage page, JsonElement step)
    {
        var words = step.EnumerateArray().ToArray();
        string Text(int i) => words[i].GetString()!;
        return Text(0) switch
        {
            "click" => page.ClickAsync(Text(1)),
            "dblclick" => page.DoubleClickAsync(Text(1)),
            "fill" => page.FillAsync(Text(1), Text(2)),
            "press" => page.PressAsync(Text(1), Text(2)),
            "check" => page.CheckAsync(Text(1)),
            "uncheck" => page.UncheckAsync(Text(1)),
            "select" => page.SelectAsync(Text(1), [.. words[2..].Select(w => w.GetString()!)]),
            "dispatch" => page.DispatchAsync(Text(1), Text(2), words.Length > 3 ? words[3] : null),
            "focus" => page.FocusAsync(Text(1)),
            "blur" => page.BlurAsync(Text(1)),
            "wait" => page.AdvanceAsync(TimeSpan.FromMilliseconds(words[1].GetDouble())),
            "settle" => page.SettleAsync(),
            var verb => throw new NotSupportedException($"unknown step {verb}"),
        };
    }
}
