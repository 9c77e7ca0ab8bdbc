namespace Datastar.Razor.Tests;

/// <summary>A fragment that a test scripts.</summary>
internal sealed class TestFragment(Func<FragmentWriter, CancellationToken, ValueTask> render) : Fragment
{
    public static TestFragment Throwing { get; } = new((writer, _) =>
    {
        writer.WriteHtml("<p>half"u8);
        throw new InvalidTimeZoneException("The fragment is broken.");
    });

    /// <summary>Writes half of itself, says so, and then waits until it is cancelled.</summary>
    public static TestFragment Waiting(TaskCompletionSource? begun = null) => new(async (writer, cancellationToken) =>
    {
        writer.WriteHtml("<p>half"u8);
        begun?.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    });

    public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken) => render(writer, cancellationToken);
}
