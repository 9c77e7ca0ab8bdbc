namespace Datastar.Razor;

/// <summary>What every <see cref="DatastarExpression{T}"/> is, for methods that take any list: a signal of <c>List&lt;Todo&gt;</c> is an expression of <c>IEnumerable&lt;Todo&gt;</c> too.</summary>
/// <typeparam name="T">The C# type of the value that the client computes.</typeparam>
#pragma warning disable CA1040 // The type parameter is the content.
public interface IDatastarExpression<out T>;
#pragma warning restore CA1040
