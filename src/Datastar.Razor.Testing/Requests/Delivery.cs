namespace Datastar.Razor.Testing;

/// <summary>What becomes of something that was sent.</summary>
/// <param name="Answered">There is an answer, or will not be one.</param>
/// <param name="Begun">The first part of its body is there, or will not come.</param>
internal readonly record struct Delivery(Task Answered, Task Begun)
{
    public static Delivery Done { get; } = new(Task.CompletedTask, Task.CompletedTask);
}
