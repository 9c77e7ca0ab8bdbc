namespace Datastar.Razor.Testing;

/// <summary>data-text: the text of an element by an expression. See https://data-star.dev/reference/attributes#data-text.</summary>
internal static class TextAttribute
{
    public static readonly AttributePlugin Plugin = new("text", Apply) { Key = Need.Denied, Value = Need.Must, ReturnsValue = true };

    private static Action Apply(AttributeContext context) => Synced.Keep(context, () =>
    {
        context.Window.Dom.SetText(context.Element, context.Run().Text());
        return new() { ChildList = true, CharacterData = true, Subtree = true };
    });
}
