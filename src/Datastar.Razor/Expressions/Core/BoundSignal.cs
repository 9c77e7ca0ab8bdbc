namespace Datastar.Razor;

/// <summary>A signal as <c>ds-bind</c> and <see cref="Ds.Bind"/> take it, with the modifiers that <c>data-bind</c> alone has: <c>S.Open.Prop("checked").Event("change")</c>.</summary>
public sealed class BoundSignal : ISignal
{
    internal BoundSignal(string path, params Modifier[] modifiers) => (Path, Modifiers) = (path, modifiers);

    /// <inheritdoc />
    public string Path { get; }

    internal Modifier[] Modifiers { get; }

    internal BoundSignal With(Modifier modifier) => new(Path, [.. Modifiers.Where(existing => existing.Name != modifier.Name), modifier]);
}
