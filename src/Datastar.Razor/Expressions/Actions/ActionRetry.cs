namespace Datastar.Razor;

/// <summary>What makes the client send a request again.</summary>
public enum ActionRetry
{
    /// <summary>Network failures: <c>'auto'</c>.</summary>
    Auto,

    /// <summary>Network failures and the statuses 4xx and 5xx: <c>'error'</c>.</summary>
    Error,

    /// <summary>Everything but 204 and redirects, a stream that ended normally included: <c>'always'</c>.</summary>
    Always,

    /// <summary>No status; network failures are still retried: <c>'never'</c>.</summary>
    Never,
}
