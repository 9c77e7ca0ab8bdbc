using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests.ExistingApps;

/// <summary>What <c>docs/existing-apps.md</c> tells a reader to type, section by section, and what they then see.</summary>
internal sealed partial record Guide(string Name, string Text)
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        .. Sections().Split(File.ReadAllText(Path.Combine(Tools.RootDirectory, "docs", "existing-apps.md")).ReplaceLineEndings("\n"))
            .Skip(1)
            .Select(section => new Guide(section[..section.IndexOf('\n', StringComparison.Ordinal)], section))
            .Where(guide => guide.Commands.Length > 0),
    ];

    public string[] Commands => Shell().Match(Text) is { Success: true } shell ? shell.Groups[1].Value.Split('\n') : [];

    /// <summary>The folder that <c>dotnet new</c> makes.</summary>
    public string App => Commands[1]["cd ".Length..];

    /// <summary>The page to open.</summary>
    public string Page => Open().Match(Text).Groups[1].Value;

    public IEnumerable<Exchange> Exchanges => Exchange().Matches(Text).Select(m => new Exchange(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value));

    /// <summary>Writes the files, and changes those that are there, as the text says.</summary>
    public void Apply(string directory)
    {
        foreach (Match edit in Edit().Matches(Text))
        {
            var path = Path.Combine(directory, edit.Groups["file"].Value);
            var (place, code) = (edit.Groups["place"].Value, edit.Groups["code"].Value);
            Assert.Equal(place.Length > 0, File.Exists(path));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var existing = place.Length > 0 ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
            var anchor = edit.Groups["anchor"].Value;
            Assert.True(anchor.Length == 0 || existing.Split(anchor).Length == 2, $"{path} has not one {anchor}.");
            File.WriteAllText(path, anchor.Length == 0 ? $"{existing.TrimEnd()}\n{code}\n".TrimStart() : existing.Replace(anchor, $"{code}\n{anchor}", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"```sh\n(dotnet new .*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"^(?:In )?`(?<file>[^`]+)`(?<place>, (?:before `(?<anchor>[^`]+)`|at the end))?:\n\n```\w+\n(?<code>.*?)\n```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Edit();

    [GeneratedRegex(@"open `(/[^`]*)`")]
    private static partial Regex Open();

    [GeneratedRegex(@"sends `(GET|POST) ([^`]+)` with `([^`]+)`, and the server answers:\n\n```\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Exchange();
}
