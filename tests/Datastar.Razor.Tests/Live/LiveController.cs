using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor.Tests.Live;

/// <summary>A controller with a live stream.</summary>
[Route("live-controller")]
public sealed class LiveController : Controller
{
    [HttpGet]
    public LiveStreamResult Updates([FromServices] ILive live) =>
        live.Stream("t", static (_, _) => new(DatastarEvent.PatchElements("<p id=\"p\">from MVC</p>")));
}
