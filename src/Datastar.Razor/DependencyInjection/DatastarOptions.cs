namespace Datastar.Razor;

/// <summary>What an app can set for Datastar, by <c>AddDatastar</c> or from configuration.</summary>
public sealed class DatastarOptions
{
    /// <summary>How much a request may ask the reader of signals to take.</summary>
    /// <value>1 MiB, 32 levels deep.</value>
    public SignalLimits Signals { get; set; } = new();
}
