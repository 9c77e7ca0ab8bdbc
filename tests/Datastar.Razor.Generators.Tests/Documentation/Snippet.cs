using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.Tests.Documentation;

/// <summary>A block of C# or Razor code in a Markdown page.</summary>
internal sealed partial record Snippet(string Language, string Code)
{
    /// <summary>The file that the block says it is, in a comment on its first line.</summary>
    public string? File => FileName().Match(Code) is { Success: true } name ? name.Groups[1].Value : null;

    public static IReadOnlyList<Snippet> In(string markdown) =>
        [.. Block().Matches(markdown.ReplaceLineEndings("\n")).Select(block => new Snippet(block.Groups[1].Value, block.Groups[2].Value))];

    [GeneratedRegex(@"^```(csharp|cshtml|razor)\n(.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\A@\* (\S+) \*@")]
    private static partial Regex FileName();
}
