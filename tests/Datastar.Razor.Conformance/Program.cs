// The server side of the Datastar SDK's test suite: it answers signals {"events":[…]} with one event for each entry.
using System.Text.Json;
using Datastar.Razor;
using Datastar.Razor.Conformance;

var app = WebApplication.CreateBuilder(args).Build();
app.MapMethods("/test", ["GET", "POST"], (Signals<TestRequest> request) =>
    Results.Datastar(request.Value!.Events.Select(TestEvents.Create).ToArray()));
app.Run();

namespace Datastar.Razor.Conformance
{
    internal sealed record TestRequest(JsonElement[] Events);
}
