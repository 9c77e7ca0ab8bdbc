namespace Datastar.Razor.Testing;

/// <summary>
/// What attr, class, show, style, text and json-signals have in common: an effect whose result is put right again when somebody
/// else changes it.
/// </summary>
internal static class Synced
{
    public static Action Keep(AttributeContext context, Func<ObserverOptions> update)
    {
        MutationObserver? observer = null;
        void Update()
        {
            observer!.Disconnect();
            observer.Observe(context.Element, update());
        }

        observer = new(context.Window.Mutations, _ => Update());
        var stop = context.Graph.Effect(Update);
        return () =>
        {
            observer.Disconnect();
            stop();
        };
    }
}
