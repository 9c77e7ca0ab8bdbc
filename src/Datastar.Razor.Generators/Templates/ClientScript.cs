namespace Datastar.Razor.Generators.Templates;

/// <summary>The element that loads the client.</summary>
internal static class ClientScript
{
    /// <summary>Whether a file loads the client: by the library's element, or by a script whose address or import names it.</summary>
    public static bool IsLoadedBy(Template template) =>
        template.Document.Elements.Any(element => IsTag(element.Name)
            || element.Name.Equals("script", StringComparison.OrdinalIgnoreCase) && element.Attributes.Any(attribute => Names(attribute.Name) || attribute.Value?.Parts.Any(part => Names(part.Text)) == true))
        || template.Document.Text.IndexOf("/datastar", StringComparison.OrdinalIgnoreCase) >= 0
        || template.Document.Text.Contains("Ds.Script") || template.Document.Text.Contains("DatastarScript");

    public static bool IsTag(string name) => name is "datastar-script" or "DatastarScript" or "Datastar.Razor.DatastarScript";

    private static bool Names(string text) => text.IndexOf("datastar", StringComparison.OrdinalIgnoreCase) >= 0;
}
