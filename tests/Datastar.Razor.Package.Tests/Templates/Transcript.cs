using System.Text;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>Commands and what they print: lines after <c>$ </c> are run one after the other, as in a terminal.</summary>
internal static partial class Transcript
{
    /// <summary>Where a reader's app lies.</summary>
    private const string Home = "/home/me";

    /// <summary>Runs the commands and returns them with their output. <c>dotnet new</c> uses the hive, and what is started is stopped once it listens.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> commands, string directory, string hive)
    {
        var text = new StringBuilder();
        var current = directory;
        foreach (var command in commands)
        {
            text.Append("$ ").Append(command).Append('\n');
            var words = command.Split(' ');
            if (words[0] == "cd")
                current = Path.Combine(current, words[1]);
            else if (words[1] == "run")
                text.Append(await RunUntilReadyAsync(current));
            else
                text.Append((await Tools.DotnetAsync(current, [.. words.Skip(1), .. words[1] == "new" ? ["--debug:custom-hive", hive] : Array.Empty<string>()])).TrimEnd()).Append("\n\n");
        }
        return text.Replace(directory, Home).ToString().TrimEnd();
    }

    /// <summary>Takes out what differs from one run to the next: versions, durations, ports.</summary>
    public static string Comparable(string transcript)
    {
        var lines = transcript.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => !line.StartsWith("running...", StringComparison.Ordinal));
        var text = string.Join('\n', lines);
        text = Version().Replace(text, "@VERSION");
        text = Duration().Replace(text, "TIME");
        text = Port().Replace(text, "localhost:PORT");
        return Architecture().Replace(text, "|ARCHITECTURE)");
    }

    private static async Task<string> RunUntilReadyAsync(string directory)
    {
        using var process = Tools.Start(directory, "run");
        var text = new StringBuilder();
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                text.Append(line).Append('\n');
                if (line.Contains("Content root path", StringComparison.Ordinal))
                    break;
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
        return text.ToString();
    }

    [GeneratedRegex(@"@\d+\.\d+\.\d+\S*")]
    private static partial Regex Version();

    [GeneratedRegex(@"(?:\d+(?:[.,]\d+)? ?(?:min|sec|ms|m|s)\b ?)+")]
    private static partial Regex Duration();

    [GeneratedRegex(@"localhost:\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"\|\w+\)")]
    private static partial Regex Architecture();
}
