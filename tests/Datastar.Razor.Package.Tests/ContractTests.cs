using System.Text;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests;

/// <summary>The code that users write, compiled against the packed package with one reference, and run.</summary>
public sealed partial class ContractTests(PackageFixture package)
{
    [Fact]
    public async Task An_app_with_one_package_reference_builds_without_warnings_and_answers()
    {
        var directory = Directory.CreateTempSubdirectory("datastar-razor-app-");
        try
        {
            Tools.CopyDirectory("Contract", directory.FullName);
            await package.WriteNuGetConfigAsync(directory.FullName);
            await Tools.DotnetAsync(directory.FullName, "build", "-c", "Release", $"-p:DatastarRazorVersion={package.Version}", "-v", "quiet");
            await RunAsync(directory.FullName, AssertAnswersAsync);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task AssertAnswersAsync(HttpClient http)
    {
        Assert.Contains("<title>HAL</title><script type=\"module\" src=\"https://cdn.jsdelivr.net/gh/starfederation/datastar@", await http.GetStringAsync("/"), StringComparison.Ordinal);

        Assert.Equal("event: datastar-patch-elements\ndata: elements <div id=\"hal\">I&#x27;m sorry, Dave.</div>\n\n", await http.GetStringAsync("/endpoint"));
        Assert.Equal(
            """
            event: datastar-patch-elements
            data: elements <div id="hal">Working…</div>

            event: datastar-patch-signals
            data: signals {"busy":true}

            event: datastar-patch-elements
            data: selector #old
            data: mode remove


            """, await http.GetStringAsync("/both"));
        Assert.Equal(2, Regex.Count(await http.GetStringAsync("/stream"), "event: datastar-patch-elements\n"));
        Assert.EndsWith("data: elements <div id=\"hal\">Waiting for an order...</div>\n\n", await http.GetStringAsync("/manual"), StringComparison.Ordinal);
        Assert.Equal(
            """
            event: datastar-patch-elements
            data: elements <tr id="row-7"><td>&lt;b&gt;</td><td><button data-on:click="@get('/endpoint')" data-show="$remaining > 0">Go</button></td></tr>


            """, await http.GetStringAsync("/row"));

        using var created = await http.PostAsync("/todos", new StringContent("""{"title":"a"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(
            """
            event: datastar-patch-elements
            data: elements <li id="todo-1">
            data: elements   <button data-on:click="@get('/endpoint')">Open the pod bay doors, HAL.</button>
            data: elements   <input data-bind="title" data-on:keydown__debounce.200ms="evt.key === 'Enter' &amp;&amp; @post('/todos')" />
            data: elements   <span data-text="$title" data-show="$remaining > 0"></span>
            data: elements </li>


            """, await created.Content.ReadAsStringAsync());

        using var refused = await http.PostAsync("/todos", new StringContent("""{"title":""", Encoding.UTF8, "application/json"));
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    private static async Task RunAsync(string directory, Func<HttpClient, Task> check)
    {
        using var app = Tools.Start(directory, "bin/Release/net10.0/App.dll", "--urls", "http://127.0.0.1:0");
        try
        {
            string? address = null;
            while (address is null && await app.StandardOutput.ReadLineAsync() is { } line)
                address = Listening().Match(line) is { Success: true } match ? match.Groups[1].Value : null;
            Assert.NotNull(address);
            using var http = new HttpClient { BaseAddress = new Uri(address) };
            await check(http);
        }
        finally
        {
            app.Kill();
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
