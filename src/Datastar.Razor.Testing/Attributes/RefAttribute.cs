namespace Datastar.Razor.Testing;

/// <summary>data-ref: a signal that is the element. See https://data-star.dev/reference/attributes#data-ref.</summary>
internal static class RefAttribute
{
    public static readonly AttributePlugin Plugin = new("ref", context =>
    {
        context.Signals.MergePath(context.SignalName, context.Window.Host.Wrap(context.Element));
        return null;
    })
    { Key = Need.Exclusive, Value = Need.Exclusive };
}
