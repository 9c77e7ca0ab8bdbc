using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Response;

/// <summary>A client that leaves is no error of the app's.</summary>
internal static class ClientLeft
{
    public static Task IgnoredAsync(ValueTask sending, HttpContext httpContext) =>
        sending.IsCompletedSuccessfully ? Task.CompletedTask : AwaitAsync(sending, httpContext);

    private static async Task AwaitAsync(ValueTask sending, HttpContext httpContext)
    {
        try
        {
            await sending;
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
        }
    }
}
