namespace Datastar.Razor.Tests;

/// <summary>A scoped service that notes what happens to it.</summary>
public sealed class ScopedService : IDisposable
{
    private bool _isDisposed;

    public List<string> Log { get; } = [];

    public string Use()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Log.Add("used");
        return "service";
    }

    public void Dispose()
    {
        _isDisposed = true;
        Log.Add("service disposed");
    }
}
