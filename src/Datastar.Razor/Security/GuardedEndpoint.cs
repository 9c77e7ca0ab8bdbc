using Datastar.Razor.Antiforgery;
using Datastar.Razor.Compression;
using Datastar.Razor.Diagnostics;
using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Datastar.Razor.Response;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Security;

/// <summary>
/// An endpoint with what Datastar requests need: tokens are checked before it runs, refused signals answered, what is thrown after its stream
/// has begun taken care of, compressed streams ended. A request that needs none of it passes through and costs nothing.
/// </summary>
internal sealed class GuardedEndpoint(Endpoint endpoint, StreamErrors errors, EventStreamCompression compression, AntiforgeryCheck? antiforgery)
{
    private readonly RequestDelegate _handler = endpoint.RequestDelegate!;

    // It says that it sends events, or it may render what asks for the request.
    private readonly bool _isWatched =
        endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(produces => produces.ContentTypes.Contains(WireNames.EventStream))
        || endpoint.Metadata.GetMetadata<CompressEventsAttribute>() is not null
        || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        || endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.ControllerTypeInfo.IsSubclassOf(typeof(Controller));

    public Task InvokeAsync(HttpContext context) => antiforgery is null ? RunAsync(context) : CheckAsync(antiforgery, context);

    private async Task CheckAsync(AntiforgeryCheck check, HttpContext context)
    {
        if (!AntiforgeryCheck.Concerns(context) || await check.IsAcceptedAsync(context))
            await RunAsync(context);
    }

    private Task RunAsync(HttpContext context)
    {
        if (_isWatched || IsExpected(context.Request))
            return WatchAsync(context);
        var running = _handler(context);
        // It has turned out to be one after all, although it does not say so.
        return running.IsCompletedSuccessfully || !HasBegun(context) ? running : FinishAsync(running, context);
    }

    private async Task WatchAsync(HttpContext context)
    {
        using var request = CurrentRequest.Enter(context);
        compression.Offer(context);
        try
        {
            await FinishAsync(_handler(context), context);
        }
        catch (Exception exception)
        {
            RequestFailure.Note(context, exception);
            EventStreamCompression.End(context, complete: false);
            throw;
        }
        EventStreamCompression.End(context, complete: !context.RequestAborted.IsCancellationRequested);
    }

    private async Task FinishAsync(Task running, HttpContext context)
    {
        try
        {
            await running;
            await CompleteAsync(context);
        }
        catch (SignalsException refusal) when (!context.Response.HasStarted)
        {
            await SignalsRefusal.WriteAsync(context, refusal);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode is StatusCodes.Status413PayloadTooLarge && IsUnsaid(context))
        {
            await SignalsRefusal.TooLargeAsync(context);
        }
        catch (Exception exception) when (StreamErrors.IsConcerned(exception, context))
        {
            RequestFailure.Note(context, exception);
            await errors.HandleAsync(context, exception);
        }
    }

    /// <summary>Says what an answer without a body does not: that the messages of an earlier attempt are gone, or that a form was too large.</summary>
    private static Task CompleteAsync(HttpContext context)
    {
        if (!IsUnsaid(context))
            return Task.CompletedTask;
        if (context.Response.StatusCode is StatusCodes.Status413PayloadTooLarge)
            return SignalsRefusal.TooLargeAsync(context);
        return context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status204NoContent && ShownErrors.Any(context)
            ? ClientLeft.IgnoredAsync(ServerSentEventGenerator.For(context).StartAsync(context.RequestAborted), context)
            : Task.CompletedTask;
    }

    private static bool IsUnsaid(HttpContext context) =>
        context.Response is { HasStarted: false, ContentType: null, ContentLength: null or 0 } && context.Request.IsDatastar();

    private static bool IsExpected(HttpRequest request) =>
        request.IsDatastar()
        || request.Headers.Accept is [{ } accepted] && accepted.Contains(WireNames.EventStream, StringComparison.OrdinalIgnoreCase)
        || request.QueryString.Value is { } query && query.Contains(SignalsQuery.ParameterName + "=", StringComparison.Ordinal);

    private static bool HasBegun(HttpContext context) =>
        SignalsOfRequest.Find(context) is not null || context.Features.Find<ServerSentEventGenerator>() is not null;
}
