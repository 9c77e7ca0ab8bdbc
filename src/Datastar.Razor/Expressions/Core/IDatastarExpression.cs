namespace Datastar.Razor;

/// <summary>What every <see cref="DatastarExpression{T}"/> is, for methods that take any list: a signal of <c>List&lt;Todo&gt;</c> is an expression of <c>IEnumerable&lt;Todo&gt;</c> too.</summary>
/// <remarks>It is this library's own: nobody else can implement it.</remarks>
/// <typeparam name="T">The C# type of the value that the client computes.</typeparam>
public interface IDatastarExpression<out T>
{
    /// <summary>The expression itself.</summary>
    internal DatastarExpression Expression { get; }
}
