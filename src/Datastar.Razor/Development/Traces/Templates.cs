using System.Diagnostics;
using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;

namespace Datastar.Razor.Development.Traces;

/// <summary>The templates of the app, in whose words a page is made.</summary>
internal sealed partial class Templates(IWebHostEnvironment environment)
{
    private const int LinesOfTag = 4;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
    private static readonly string[] Built = ["bin", "obj", "artifacts", "node_modules", "wwwroot"];

    /// <summary>Whether the file is a template.</summary>
    public static bool IsTemplate(ReadOnlySpan<char> path) => path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);

    /// <summary>The templates below the content root, by their names there.</summary>
    public IEnumerable<(string Name, string Text)> All()
    {
        var root = environment.ContentRootPath;
        if (!Directory.Exists(root))
            yield break;
        var paths = new FileSystemEnumerable<string>(root, static (ref FileSystemEntry entry) => entry.ToFullPath(), Everywhere)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && IsTemplate(entry.FileName),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !Built.Contains(entry.FileName.ToString(), StringComparer.OrdinalIgnoreCase),
        };
        foreach (var path in paths)
            yield return (NameOf(path), File.ReadAllText(path));
    }

    /// <summary>The line of a template that an exception came through, or else that of the app's code.</summary>
    public TemplatePlace? PlaceOf(Exception exception)
    {
        var frames = Chain(exception).SelectMany(link => new StackTrace(link, fNeedFileInfo: true).GetFrames()).Where(frame => File.Exists(frame.GetFileName())).ToList();
        var frame = frames.Find(frame => IsTemplate(frame.GetFileName()!)) ?? frames.Find(frame => frame.GetFileName()!.StartsWith(environment.ContentRootPath, StringComparison.Ordinal)) ?? frames.FirstOrDefault();
        return frame is null ? null : Place(frame.GetFileName()!, frame.GetFileLineNumber());
    }

    /// <summary>The line that most likely wrote an attribute: the one that names it and shares most words with its value.</summary>
    public TemplatePlace? Find(string attribute, string value, string tag, string id)
    {
        if (Spellings(attribute) is not { } spelling)
            return null;
        var words = Word().Matches($"{value} {id}").Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var found = All().SelectMany(template => Candidates(template.Name, template.Text, spelling, words, tag)).OrderByDescending(candidate => candidate.Score).Take(2).ToList();
        return found is [var best, ..] && (found.Count == 1 || found[1].Score < best.Score) ? Place(Path.Combine(environment.ContentRootPath, best.Name), best.Line) : null;
    }

    private static IEnumerable<(string Name, int Line, int Score)> Candidates(string name, string text, Regex spelling, List<string> words, string tag)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!spelling.IsMatch(lines[i]))
                continue;
            var nearby = string.Join('\n', lines.Skip(Math.Max(0, i - LinesOfTag)).Take(Math.Min(i, LinesOfTag) + 1));
            var score = words.Count(word => lines[i].Contains(word, StringComparison.OrdinalIgnoreCase)) * 2 + (nearby.Contains('<' + tag, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            yield return (name, i + 1, score);
        }
    }

    // data-on:click__once is written as it is, as ds-on-click, or as Ds.OnClick(…).
    private static Regex? Spellings(string attribute)
    {
        if (Attribute().Match(attribute) is not { Success: true } match)
            return null;
        var (name, key) = (match.Groups[1].Value, match.Groups[2].Value);
        var dashed = key.Length == 0 ? name : $"{name}[-:]{Regex.Escape(key)}";
        var member = (name + key).Replace("-", "", StringComparison.Ordinal);
        return new Regex($@"\b(data|ds)-{dashed}(?![\w-](?<!__))|\b(Ds)?\.{member}\(|\b(data|ds)-{name}\s*=", RegexOptions.IgnoreCase);
    }

    private TemplatePlace Place(string path, int line)
    {
        var name = NameOf(path);
        return new(name.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(path) : name, line, path);
    }

    private string NameOf(string path) => Path.GetRelativePath(environment.ContentRootPath, path).Replace('\\', '/');

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }

    [GeneratedRegex(@"^data-([a-z]+(?:-[a-z]+)*)(?::([^_]+?))?(?:__.*)?$")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\w{3,}")]
    private static partial Regex Word();
}
