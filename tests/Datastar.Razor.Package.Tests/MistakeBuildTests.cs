using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests;

/// <summary>An app with a dozen mistakes that <c>dotnet build</c> builds with the package: each is named with its file and line.</summary>
public sealed partial class MistakeBuildTests(PackageFixture package)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Datastar.Razor" Version="{0}" />
          </ItemGroup>
        </Project>
        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("Program.cs", """
            using App.Slices;
            using Datastar.Razor;
            var app = WebApplication.Create(args);
            app.MapGet("/", () => Page.Create());
            app.MapGet("/todos", () => Results.Datastar("<ul id=\"todos\"></ul>"));
            app.MapGet("/a", () => Results.Datastar("<p>no id</p>")); // DSR0440
            app.MapGet("/b", () => Results.Datastar(DatastarEvent.RemoveElements("todos"))); // DSR0443
            app.MapGet("/c", () => Results.Datastar(DatastarEvent.PatchSignals(new { opne = true }))); // DSR0460
            app.Run();
            [Signals] public partial record Todo(string Title = "", bool Open = false);
            """),
        ("Slices/_ViewImports.cshtml", """
            @inherits DatastarSlice
            @using Datastar.Razor
            @using static Datastar.Razor.Actions
            @addTagHelper *, Datastar.Razor
            """),
        ("Slices/Page.cshtml", """
            @{ var S = global::Todo.Ref; }
            <html><head><datastar-script /></head><body>
            <button ds-on-click="@Get("/tods")">DSR0400</button>
            <button ds-on-click="@Post("/todos")">DSR0401</button>
            <p>@S.Title DSR0420</p>
            <p data-shwo="$open">DSR0101</p>
            <p data-text="$titel">DSR0216</p>
            <button data-on-click="$open = true">DSR0102</button>
            <button data-on:click="@@gett('/todos')">DSR0201</button>
            <p data-text="$title +">DSR0200</p>
            </body></html>
            """),
        ("wwwroot/about.html", """
            <script type="module" src="/datastar.js"></script>
            <p data-txt="$a">DSR0101</p>
            """),
    ];

    [Fact]
    public async Task Each_mistake_is_named_with_its_file_and_line()
    {
        var directory = Directory.CreateTempSubdirectory("datastar-razor-mistakes-").FullName;
        try
        {
            await package.WriteNuGetConfigAsync(directory);
            await WriteAsync(directory, "App.csproj", Project.Replace("{0}", package.Version, StringComparison.Ordinal));
            foreach (var (path, text) in Files)
                await WriteAsync(directory, path, text);

            var output = (await Assert.ThrowsAsync<InvalidOperationException>(() => Tools.DotnetAsync(directory, "build", "--nologo"))).Message;

            var said = Line().Matches(output).Select(match => $"{match.Groups[1].Value.Replace('\\', '/')}({match.Groups[2].Value}): {match.Groups[3].Value}").Distinct().Order(StringComparer.Ordinal).ToList();
            var expected = Files.SelectMany(file => file.Text.Split('\n').SelectMany((line, index) => Id().Matches(line).Select(match => $"{file.Path}({index + 1}): {match.Value}")));
            Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(said), string.Join('\n', said) + "\n" + output);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static Task WriteAsync(string directory, string path, string text)
    {
        var file = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, text.ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"((?:Slices[/\\]|wwwroot[/\\])?[\w.]+)\((\d+),[\d,]+\): (?:error|warning) (DSR\d{4}):")]
    private static partial Regex Line();

    [GeneratedRegex(@"DSR\d{4}")]
    private static partial Regex Id();
}
