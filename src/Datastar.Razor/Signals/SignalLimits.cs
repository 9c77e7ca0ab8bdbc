namespace Datastar.Razor;

/// <summary>How much a request may ask the reader of signals to take. The limits apply while the request is being read.</summary>
public sealed record SignalLimits
{
    /// <summary>The largest payload, in bytes of JSON; a larger one is answered with 413.</summary>
    /// <value>1 MiB. A lower limit of the server or of the endpoint (<c>[RequestSizeLimit]</c>) goes first; <see cref="SignalsLimitAttribute"/> sets that of one endpoint.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1.</exception>
    public int MaxBytes { get; init => field = InRange(value, int.MaxValue); } = 1024 * 1024;

    /// <summary>How deep objects and arrays may be nested, the outermost object counted; deeper ones are answered with 400.</summary>
    /// <value>32 levels.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1 or more than 1000.</exception>
    public int MaxDepth { get; init => field = InRange(value, LargestDepth); } = 32;

    /// <summary>The largest <see cref="MaxDepth"/>: deserializing is recursive.</summary>
    internal const int LargestDepth = 1000;

    private static int InRange(int value, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, largest);
        return value;
    }
}
