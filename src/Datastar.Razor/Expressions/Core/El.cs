namespace Datastar.Razor;

/// <summary>The element that carries the attribute: <c>el</c>.</summary>
/// <remarks>See <see href="https://data-star.dev/guide/datastar_expressions">Datastar expressions</see>.</remarks>
public static class El
{
    /// <summary>The element: <c>el</c>.</summary>
    public static ElementExpression Self { get; } = new("el");

    /// <inheritdoc cref="ElementExpression.Value" />
    public static DatastarExpression<string> Value { get; } = Self.Value;

    /// <inheritdoc cref="ElementExpression.ValueAsNumber" />
    public static DatastarExpression<double> ValueAsNumber { get; } = Self.ValueAsNumber;

    /// <inheritdoc cref="ElementExpression.Checked" />
    public static DatastarExpression<bool> Checked { get; } = Self.Checked;

    /// <inheritdoc cref="ElementExpression.Id" />
    public static DatastarExpression<string> Id { get; } = Self.Id;

    /// <inheritdoc cref="ElementExpression.TextContent" />
    public static DatastarExpression<string> TextContent { get; } = Self.TextContent;

    /// <inheritdoc cref="DatastarExpression.Member" />
    public static DatastarExpression<T> Member<T>(string name) => Self.Member<T>(name);

    /// <inheritdoc cref="ElementExpression.Data" />
    public static DatastarExpression<string> Data(string name) => Self.Data(name);

    /// <inheritdoc cref="ElementExpression.Closest" />
    public static ElementExpression Closest(DatastarExpression<string> selector) => Self.Closest(selector);

    /// <inheritdoc cref="ElementExpression.Focus" />
    public static DatastarAction Focus() => Self.Focus();

    /// <inheritdoc cref="ElementExpression.Select" />
    public static DatastarAction Select() => Self.Select();

    /// <inheritdoc cref="ElementExpression.Reset" />
    public static DatastarAction Reset() => Self.Reset();

    /// <inheritdoc cref="ElementExpression.ShowModal" />
    public static DatastarAction ShowModal() => Self.ShowModal();

    /// <inheritdoc cref="ElementExpression.Close" />
    public static DatastarAction Close() => Self.Close();

    /// <inheritdoc cref="ElementExpression.Remove" />
    public static DatastarAction Remove() => Self.Remove();

    /// <inheritdoc cref="ElementExpression.ScrollIntoView" />
    public static DatastarAction ScrollIntoView() => Self.ScrollIntoView();
}
