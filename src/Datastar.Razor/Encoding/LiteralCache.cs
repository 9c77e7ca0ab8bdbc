namespace Datastar.Razor.Encoding;

/// <summary>
/// Finds what belongs to a string literal of a template. A literal is the same object every time, which is compared faster than its text is hashed;
/// other strings, and literals that find their place taken, are looked up elsewhere.
/// </summary>
internal sealed class LiteralCache<T> where T : class
{
    private const int Size = 128;

    private readonly Entry?[] _entries = new Entry?[Size];

    public T? Find(string literal) => _entries[PlaceOf(literal)] is { } entry && ReferenceEquals(entry.Literal, literal) ? entry.Value : null;

    /// <summary>Remembers a value, unless the place is taken.</summary>
    public T Keep(string literal, T value)
    {
        _entries[PlaceOf(literal)] ??= new(literal, value);
        return value;
    }

    private static int PlaceOf(string literal) =>
        literal.Length == 0 ? 0 : (literal.Length * 5 + literal[^1] * 31 + literal[literal.Length / 2] * 7) & (Size - 1);

    private sealed record Entry(string Literal, T Value);
}
