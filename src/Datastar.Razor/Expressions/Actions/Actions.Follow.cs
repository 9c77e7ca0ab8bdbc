namespace Datastar.Razor;

public static partial class Actions
{
    // An hour's outage is some 130 attempts; this is a year's.
    private const int AttemptsOfAYear = 1_000_000;

    /// <summary>
    /// Opens a live stream and opens it again whatever ends it, for as long as the page lives:
    /// <c>@get('/updates', {retry: 'always', retryMaxCount: 1000000})</c>. By itself the client would do so after a failure of the network only, and
    /// give up after ten attempts, some three minutes.
    /// </summary>
    /// <remarks>The wait begins with the 1 to 4 seconds that the stream has told this client, doubles up to 30 seconds, and begins anew with each success.</remarks>
    /// <param name="url">The URL: <c>"/updates"</c>, or <c>$"/updates/{id}"</c> with URL-encoded holes.</param>
    /// <param name="options">What differs, such as <c>OpenWhenHidden</c>. A <c>Retry</c> or <c>RetryMaxCount</c> in it wins.</param>
    /// <example><c>&lt;main ds-init="@Follow("/updates")"></c></example>
    public static DatastarAction Follow(in ActionUrl url, ActionOptions? options = null)
    {
        options ??= new();
        return Get(in url, options with { Retry = options.Retry ?? ActionRetry.Always, RetryMaxCount = options.RetryMaxCount ?? AttemptsOfAYear });
    }
}
