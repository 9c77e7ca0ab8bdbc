namespace Datastar.Razor.Testing;

/// <summary>What acts on the document that is open now.</summary>
internal sealed class Hands(PageWindow window)
{
    public PageWindow Window => window;

    public User User { get; } = new(window);

    public Keyboard Keyboard { get; } = new(window);

    public Choices Choices { get; } = new(window);
}
