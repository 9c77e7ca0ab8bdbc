using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Live;

/// <summary>Why a stream is not opened: 503 with ProblemDetails.</summary>
internal sealed class LiveRefusal
{
    private readonly string _title;
    private readonly string _detail;

    private LiveRefusal(string reason, string title, string detail)
    {
        Reason = reason;
        (_title, _detail) = (title, detail);
    }

    public static LiveRefusal TooMany { get; } = new("all", "Too many live streams.", "This server has as many open streams as it may have. Try again later.");

    public static LiveRefusal TooManyOfUser { get; } = new("user", "Too many live streams of one user.", "You have as many streams open as one user may have. Close a page and try again.");

    public static LiveRefusal Stopping { get; } = new("stopping", "The server is stopping.", "This server opens no more streams because it is being stopped. Try again.");

    /// <summary>The reason, as metrics name it.</summary>
    public string Reason { get; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = "5";
        // Of its own for each request: an app may add to it what belongs to one request.
        return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: _title, detail: _detail).ExecuteAsync(httpContext);
    }
}
