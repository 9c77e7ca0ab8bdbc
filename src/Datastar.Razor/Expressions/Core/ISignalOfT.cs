namespace Datastar.Razor;

/// <summary>A signal whose value is a <typeparamref name="T"/> or converts to one, as that of a <c>Signal&lt;List&lt;string>></c> does to <c>IEnumerable&lt;string></c>.</summary>
/// <remarks>It is this library's own: nobody else can implement it.</remarks>
/// <typeparam name="T">The C# type of the value.</typeparam>
public interface ISignal<out T> : ISignal, IDatastarExpression<T>;
