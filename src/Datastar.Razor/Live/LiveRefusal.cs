using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Live;

/// <summary>Why a stream is not opened: 503 with ProblemDetails.</summary>
/// <param name="Reason">The reason, as metrics name it.</param>
/// <param name="Title">The title of the answer.</param>
/// <param name="Detail">What the answer says.</param>
internal sealed record LiveRefusal(string Reason, string Title, string Detail)
{
    public static LiveRefusal TooMany { get; } = new("all", "Too many live streams.", "This server has as many open streams as it may have. Try again later.");

    public static LiveRefusal TooManyOfUser { get; } = new("user", "Too many live streams of one user.", "You have as many streams open as one user may have. Close a page and try again.");

    public static LiveRefusal Stopping { get; } = new("stopping", "The server is stopping.", "This server opens no more streams because it is being stopped. Try again.");

    // An answer of its own for each request: apps add to its extensions.
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = "5";
        return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: Title, detail: Detail).ExecuteAsync(httpContext);
    }
}
