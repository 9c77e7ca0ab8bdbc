using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>What the README shows of the templates is what they print.</summary>
[Collection(nameof(TemplateFixture))]
public sealed partial class ReadmeTests(TemplateFixture templates)
{
    private static readonly string Readme = Path.Combine(Tools.RootDirectory, "README.md");

    [Fact]
    public async Task The_transcript_of_a_new_app_is_verbatim()
    {
        var readme = await File.ReadAllTextAsync(Readme);
        var shown = Console().Match(readme).Groups[1];
        Assert.True(shown.Success, "The README has no ```console block after \"## Start a new app\".");
        var commands = shown.Value.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]).ToArray();
        var directory = Directory.CreateDirectory(Path.Combine(templates.Root, "readme")).FullName;

        var printed = await Transcript.RunAsync(commands, directory, Path.Combine(directory, ".hive"));

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
            await File.WriteAllTextAsync(Readme, readme[..shown.Index] + printed.Replace(templates.Package.Version, "0.1.0", StringComparison.Ordinal) + readme[(shown.Index + shown.Length)..]);
        else
            Assert.Equal(Transcript.Comparable(printed), Transcript.Comparable(shown.Value));
    }

    [GeneratedRegex(@"## Start a new app\n.*?```console\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Console();
}
