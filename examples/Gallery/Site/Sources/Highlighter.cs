using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Gallery.Site.Sources;

/// <summary>Marks the words of code with classes, so that a stylesheet can colour them. What it does not know stays text.</summary>
public static partial class Highlighter
{
    private static readonly Dictionary<string, Regex> Languages =
        new[] { (CSharp(), "cs csharp js json"), (Razor(), "cshtml razor html xml"), (Shell(), "sh console") }
            .SelectMany(pattern => pattern.Item2.Split(' ').Select(name => (Name: name, Pattern: pattern.Item1)))
            .ToDictionary(language => language.Name, language => language.Pattern);

    /// <summary>The code as HTML: each group of the language's pattern is a class.</summary>
    public static string ToHtml(string code, string language)
    {
        if (!Languages.TryGetValue(language, out var pattern))
            return WebUtility.HtmlEncode(code);
        var html = new StringBuilder();
        var end = 0;
        foreach (Match match in pattern.Matches(code))
        {
            html.Append(WebUtility.HtmlEncode(code[end..match.Index]));
            var name = match.Groups.Values.Skip(1).First(group => group.Success).Name;
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<span class=\"{name}\">{WebUtility.HtmlEncode(match.Value)}</span>");
            end = match.Index + match.Length;
        }
        return html.Append(WebUtility.HtmlEncode(code[end..])).ToString();
    }

    private const string Keywords =
        "abstract|as|async|await|base|bool|break|case|catch|class|const|continue|decimal|default|double|else|enum|export|extends|false|finally|for|foreach|from|function|get|"
        + "if|in|init|int|interface|internal|is|let|lock|long|namespace|new|not|null|object|operator|out|override|params|partial|private|protected|public|readonly|record|ref|"
        + "required|return|sealed|set|static|string|struct|switch|this|throw|true|try|typeof|using|var|virtual|void|when|where|while|with|yield";

    [GeneratedRegex(
        @"(?<comment>//[^\n]*|/\*.*?\*/)|(?<string>\$*""""""[\s\S]*?""""""|[$@]*""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\\n])')|(?<keyword>\b(?:" + Keywords + @")\b)|(?<number>\b\d[\d_.]*\w*\b)|(?<type>\b[A-Z]\w*\b)",
        RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(
        @"(?<comment>@\*.*?\*@|<!--.*?-->)|(?<tag></?[A-Za-z][\w-]*|/?>)|(?<directive>(?<![\w@])@(?:inherits|implements|using|model|page|inject|addTagHelper|removeTagHelper|code|foreach|if|else|await)\b|@(?=[({A-Z]))"
        + @"|(?<attribute>(?<=\s)(?:ds|data|aria)-[\w:.-]+|(?<=\s)@attributes|(?<=\s)[a-z]+(?==""))|(?<string>""[^""\n]*"")|(?<keyword>\b(?:" + Keywords + @")\b(?![^<\n]*</))|(?<type>\b[A-Z]\w+(?=[.(]|<[A-Z]))",
        RegexOptions.Singleline)]
    private static partial Regex Razor();

    [GeneratedRegex(@"(?<comment>(?<=^|\s)#[^\n]*)|(?<keyword>^\$ )|(?<string>""[^""\n]*"")|(?<attribute>(?<=\s)--?[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex Shell();
}
