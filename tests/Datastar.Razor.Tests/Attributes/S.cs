namespace Datastar.Razor.Tests.Attributes;

/// <summary>The signals of the examples.</summary>
public static class S
{
    public static Signal<string> Title { get; } = new("title");

    public static Signal<int> Count { get; } = new("count");

    public static Signal<bool> Open { get; } = new("open");

    public static Signal<bool> Busy { get; } = new("busy");

    public static Signal<object> Dialog { get; } = new("_dialog");
}
