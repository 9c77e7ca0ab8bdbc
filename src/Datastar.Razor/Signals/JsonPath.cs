using System.Text;

namespace Datastar.Razor.Signals;

/// <summary>The serializer's paths (<c>$.user['first name'][2]</c>) and ours (<c>user.first name[2]</c>).</summary>
internal static class JsonPath
{
    private const int LongestName = 64;

    /// <summary>The steps of a path: a name, or <see langword="null"/> with an index.</summary>
    public static List<(string? Name, string Index)> Parse(string? path)
    {
        var steps = new List<(string?, string)>();
        var rest = (path ?? "$").AsSpan();
        rest = rest.StartsWith("$") ? rest[1..] : rest;
        while (!rest.IsEmpty)
        {
            var quoted = rest.StartsWith("['");
            var start = quoted ? 2 : 1;
            var length = quoted ? rest[start..].IndexOf("']") : rest[0] == '[' ? rest[start..].IndexOf(']') : rest[start..].IndexOfAny('.', '[');
            var end = length < 0 ? rest.Length : start + length;
            var step = rest[start..end].ToString();
            steps.Add(rest[0] == '[' && !quoted ? (null, step) : (step, ""));
            rest = rest[Math.Min(rest.Length, end + (length < 0 || rest[end] is '.' or '[' ? 0 : quoted ? 2 : 1))..];
        }
        return steps;
    }

    public static string Combine(string prefix, List<(string? Name, string Index)> steps)
    {
        var path = new StringBuilder(prefix);
        foreach (var (name, index) in steps)
        {
            if (name is null)
                path.Append('[').Append(index).Append(']');
            else
                path.Append(path.Length > 0 ? "." : "").Append(Shown(name));
        }
        return path.ToString();
    }

    // Names come from the client: a log line keeps its one line, whatever they hold.
    private static string Shown(string name) => string.Create(Math.Min(name.Length, LongestName + 1), name, static (shown, name) =>
    {
        for (var i = 0; i < shown.Length; i++)
            shown[i] = i == LongestName ? '…' : char.IsControl(name[i]) ? '\uFFFD' : name[i];
    });
}
