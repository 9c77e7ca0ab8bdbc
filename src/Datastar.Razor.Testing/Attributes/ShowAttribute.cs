namespace Datastar.Razor.Testing;

/// <summary>data-show: shows or hides an element. See https://data-star.dev/reference/attributes#data-show.</summary>
internal static class ShowAttribute
{
    public static readonly AttributePlugin Plugin = new("show", Apply) { Key = Need.Denied, Value = Need.Must, ReturnsValue = true };

    private static Action Apply(AttributeContext context) => Synced.Keep(context, () =>
    {
        if (!context.Run().Truthy()) InlineStyle.Set(context.Window, context.Element, "display", "none");
        else if (InlineStyle.Read(context.Element, "display") == "none") InlineStyle.Remove(context.Window, context.Element, "display");
        return new() { Attributes = true, AttributeFilter = ["style"] };
    });
}
