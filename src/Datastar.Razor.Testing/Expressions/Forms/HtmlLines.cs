namespace Datastar.Razor.Testing;

/// <summary>Lines as HTML counts them: U+2028, U+0085 and their like end none.</summary>
internal static class HtmlLines
{
    /// <summary>Every line end as a line feed.</summary>
    public static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
