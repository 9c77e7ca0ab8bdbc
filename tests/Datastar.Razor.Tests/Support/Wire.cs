using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

/// <summary>What a result puts on the wire, without a server.</summary>
internal static class Wire
{
    public static DefaultHttpContext Request(IServiceProvider? services = null)
    {
        var context = new DefaultHttpContext { RequestServices = services ?? new ServiceCollection().BuildServiceProvider() };
        context.Features.Set<IHttpResponseBodyFeature>(new RecordedBody());
        return context;
    }

    public static RecordedBody Body(this HttpContext context) => (RecordedBody)context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();

    public static async Task<RecordedBody> SendAsync(params DatastarEvent[] events)
    {
        var context = Request();
        await Results.Datastar(events).ExecuteAsync(context);
        return context.Body();
    }

    public static async Task<string> TextAsync(DatastarEvent datastarEvent) => (await SendAsync(datastarEvent)).Text;

    public static async Task<SseEvent> ReadAsync(DatastarEvent datastarEvent) => SseReader.Single((await SendAsync(datastarEvent)).Bytes);

    /// <summary>Sends an event whose rendering does not wait.</summary>
    public static SseEvent Read(DatastarEvent datastarEvent)
    {
        var sending = ReadAsync(datastarEvent);
        return sending.IsCompleted ? sending.GetAwaiter().GetResult() : throw new InvalidOperationException("The event was not rendered synchronously.");
    }
}
