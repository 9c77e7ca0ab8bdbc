namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>An entry of docs/mistakes.md: what somebody wrote, and what the build says.</summary>
/// <param name="Title">What the mistake is.</param>
/// <param name="Kind">The language of the code: <c>cshtml</c>, <c>razor</c>, <c>csharp</c> for statements of Program.cs, <c>csharp types</c> for declarations, <c>csharp program</c> for all statements.</param>
/// <param name="Code">The code.</param>
/// <param name="Said">The id and the message, as the page has them.</param>
internal sealed record Mistake(string Title, string Kind, string Code, string Said)
{
    private const string Fence = "```";

    /// <summary>The mistakes of the page.</summary>
    public static IEnumerable<Mistake> Read(string page)
    {
        var lines = page.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var end = Array.FindIndex(lines, i + 1, line => line == Fence);
            yield return new((i < 2 ? "" : lines[i - 2]).Trim('*'), lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end]), (end + 1 < lines.Length ? lines[end + 1] : "").TrimStart('>', ' '));
            i = end;
        }
    }

    /// <summary>The app with the mistake in it, the mistake's file, and the line before the mistake's first.</summary>
    public (IReadOnlyList<(string Path, string Text)> Files, string Path, int Offset) ToApp() => Kind switch
    {
        "cshtml" when Code.StartsWith("@inherits", StringComparison.Ordinal) => Add("Slices/Mistake.cshtml", "", Code, ""),
        "cshtml" => Add("Slices/Mistake.cshtml", "@inherits DatastarSlice<Todo>\n@{ var S = TodoSignals.Ref; }\n<div id=\"m\">\n", Code, "\n</div>"),
        "razor" => Add("Components/Mistake.razor", "<div id=\"m\">\n", Code, "\n</div>\n@code { [Parameter] public Todo Model { get; set; } = null!; static TodoSignals.Refs S => TodoSignals.Ref; }"),
        "csharp" => MistakeApp.With(Code, ""),
        "csharp program" => MistakeApp.Of(Code),
        "csharp types" => MistakeApp.With("", Code),
        _ => throw new InvalidOperationException($"'{Title}' has code of the unknown kind '{Kind}'."),
    };

    private static (IReadOnlyList<(string Path, string Text)> Files, string Path, int Offset) Add(string path, string before, string code, string after) =>
        ([.. MistakeApp.Files, (path, before + code + after)], path, before.Count(c => c == '\n'));
}
