using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>A signal of the page, as an expression: <c>$user.name</c>.</summary>
/// <typeparam name="T">The C# type of the signal's value.</typeparam>
public class Signal<T> : DatastarExpression<T>, ISignal<T>
{
#pragma warning disable RS0022 // Generated references to a signal that holds others derive from it.
    /// <summary>Refers to the signal at a path.</summary>
    /// <param name="path">The dotted path as the client knows it, without the dollar sign: <c>user.name</c>.</param>
    /// <exception cref="ArgumentException">The path is empty, begins with a dollar sign or has an empty segment.</exception>
    public Signal(string path) : base(SignalPath.ToCode(path), Precedence.Member) => Path = path;
#pragma warning restore RS0022

    /// <inheritdoc />
    public string Path { get; }

    NullableKind ISignal.Nullable => NullableOf<T>.Kind;

    /// <summary>Assigns: <c>S.Title.Set("")</c> is <c>$title = ''</c>.</summary>
    /// <param name="value">The new value; null is <c>''</c>, since the client would remove the signal for a null.</param>
    public DatastarAction Set(DatastarExpression<T>? value) =>
        new(Compose.Infix(this, " = ", value ?? Null, Precedence.Member, Precedence.Assignment), Precedence.Assignment);

    /// <inheritdoc cref="Set(DatastarExpression{T}?)" />
    [OverloadResolutionPriority(-1)]
    public DatastarAction Set(T value) => Set((DatastarExpression<T>)value);

    /// <summary>Computes the signal from others, for <c>ds-computed</c>: <c>S.Total.Is(S.Price * S.Count)</c> is <c>{total: () => $price * $count}</c>.</summary>
    /// <param name="value">What the signal always is.</param>
    /// <remarks>See <see href="https://data-star.dev/reference/attributes#data-computed">data-computed</see>.</remarks>
    /// <example><c>&lt;div ds-computed="@S.Total.Is(S.Price * S.Count)"></c></example>
    public DatastarExpression Is(DatastarExpression<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return SignalPath.ToObject(Path, "() => ", value);
    }
}
