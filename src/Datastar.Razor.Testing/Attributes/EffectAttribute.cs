namespace Datastar.Razor.Testing;

/// <summary>data-effect: runs an expression whenever a signal in it changes. See https://data-star.dev/reference/attributes#data-effect.</summary>
internal static class EffectAttribute
{
    public static readonly AttributePlugin Plugin = new("effect", context => context.Graph.Effect(() => context.Run())) { Key = Need.Denied, Value = Need.Must };
}
