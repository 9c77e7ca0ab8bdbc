namespace Datastar.Razor;

/// <summary>A piece of JavaScript whose value has the C# type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The C# type of the value that the client computes.</typeparam>
public class DatastarExpression<T> : DatastarExpression
{
    internal DatastarExpression(string code) : base(code) { }
}
