using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Diagnostics;

/// <summary>What an endpoint has thrown, for whoever has asked to be told by putting one among the features of the request.</summary>
internal sealed class RequestFailure
{
    /// <summary>The first exception.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>The endpoint.</summary>
    public string? Endpoint { get; private set; }

    /// <summary>Tells of an exception.</summary>
    public static void Note(HttpContext context, Exception exception)
    {
        if (context.Features.Get<RequestFailure>() is not { Exception: null } failure)
            return;
        failure.Endpoint = context.GetEndpoint()?.DisplayName;
        failure.Exception = exception;
    }
}
