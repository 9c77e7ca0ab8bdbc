using AngleSharp.Dom;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>The errors that the client throws, by its own names: the first line is the name, the rest says where.</summary>
internal static class ClientError
{
    public static JavaScriptException Of(PageWindow window, string reason, string where) =>
        new(window.Host.DomError("Error", $"{reason}\n{where}"));

    public static string Describe(IElement element)
    {
        var id = element.Id is { Length: > 0 } name ? "#" + name : "";
        return $"<{element.LocalName}{id}>";
    }
}
