namespace Datastar.Razor;

/// <summary>Options of a request. Only what is given is written: <c>Post("/x", new() { ContentType = ActionContentType.Form })</c> is <c>@post('/x', {contentType: 'form'})</c>.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/actions#options">Datastar action options</see>.</remarks>
public sealed record ActionOptions
{
    /// <summary>What is sent: the signals as JSON, or a form.</summary>
    /// <value>The client's default is <see cref="ActionContentType.Json"/>.</value>
    public ActionContentType? ContentType { get; init; }

    /// <summary>The CSS selector of the form that is sent, with <see cref="ActionContentType.Form"/>.</summary>
    /// <value>The client's default is the closest form.</value>
    public string? Selector { get; init; }

    /// <summary>Headers added to the request; a value may be an expression: <c>new() { ["X-Csrf"] = token }</c> is <c>{headers: {'X-Csrf': '…'}}</c>.</summary>
    /// <value>None by default.</value>
    public Dictionary<string, DatastarExpression<string>>? Headers { get; init; }

    /// <summary>Which signals are sent.</summary>
    /// <value>The client's default is all but those whose name, or a part of whose path, begins with an underscore.</value>
    public SignalFilter? FilterSignals { get; init; }

    /// <summary>What is sent in place of the signals: a value, written as JSON, or an expression.</summary>
    /// <value>The client's default is the filtered signals.</value>
    public object? Payload { get; init; }

    /// <summary>Whether the request stays open while the page is hidden.</summary>
    /// <value>The client's default is false for GET and true for the other methods.</value>
    public bool? OpenWhenHidden { get; init; }

    /// <summary>What makes the client try again.</summary>
    /// <value>The client's default is <see cref="ActionRetry.Auto"/>.</value>
    public ActionRetry? Retry { get; init; }

    /// <summary>The wait before the first new attempt, in whole milliseconds.</summary>
    /// <value>The client's default is 1 second.</value>
    public TimeSpan? RetryInterval { get; init; }

    /// <summary>By how much each wait is longer than the one before.</summary>
    /// <value>The client's default is 2.</value>
    public double? RetryScaler { get; init; }

    /// <summary>The longest wait, in whole milliseconds.</summary>
    /// <value>The client's default is 30 seconds.</value>
    public TimeSpan? RetryMaxWait { get; init; }

    /// <summary>How many attempts in a row may fail.</summary>
    /// <value>The client's default is 10.</value>
    public int? RetryMaxCount { get; init; }

    /// <summary>What becomes of an earlier request to the same URL.</summary>
    /// <value>The client's default is <see cref="Razor.RequestCancellation.Auto"/>.</value>
    public RequestCancellation? RequestCancellation { get; init; }

    /// <summary>
    /// An AbortController of the page's, by which it can end the request itself: <c>new() { AbortController = Js($"window.upload") }</c> is
    /// <c>requestCancellation: window.upload</c>. It takes the place of <see cref="RequestCancellation"/>.
    /// </summary>
    public DatastarExpression? AbortController { get; init; }
}
