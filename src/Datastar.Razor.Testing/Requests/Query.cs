using System.Globalization;
using System.Text;

namespace Datastar.Razor.Testing;

/// <summary>URLSearchParams: names and values of a query as a browser reads and writes them.</summary>
internal static class Query
{
    public static List<(string Name, string Value)> Parse(Uri url)
    {
        var all = new List<(string, string)>();
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            all.Add((Decode(at < 0 ? part : part[..at]), at < 0 ? "" : Decode(part[(at + 1)..])));
        }

        return all;
    }

    /// <summary>Gives the first one of the name this value and takes the others away.</summary>
    public static void Set(List<(string Name, string Value)> query, string name, string value)
    {
        var at = query.FindIndex(p => p.Name == name);
        query.RemoveAll(p => p.Name == name);
        query.Insert(at < 0 ? query.Count : Math.Min(at, query.Count), (name, value));
    }

    public static Uri With(Uri url, List<(string Name, string Value)> query) =>
        new(url.GetLeftPart(UriPartial.Path) + (query.Count > 0 ? "?" + Text(query) : ""), UriKind.Absolute);

    public static string Path(Uri url, List<(string Name, string Value)> query) => url.AbsolutePath + (query.Count > 0 ? "?" + Text(query) : "");

    public static string Text(IEnumerable<(string Name, string Value)> query) => string.Join('&', query.Select(p => $"{Encode(p.Name)}={Encode(p.Value)}"));

    public static string Encode(string text)
    {
        var result = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'*' or (byte)'-' or (byte)'.' or (byte)'_') result.Append((char)b);
            else if (b == ' ') result.Append('+');
            else result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static string Decode(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text.Replace('+', ' '));
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
