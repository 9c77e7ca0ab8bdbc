using Datastar.Razor;
using Datastar.Razor.Benchmarks;
using EndToEnd;
using EndToEnd.Slices;
using RazorSlices;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddDatastar();
var app = builder.Build();

Map("/endpoint", () => Hal.Create("I'm sorry, Dave."), () => RazorSlicesHal.Create("I'm sorry, Dave."));
Map("/list", () => TodoList.Create(Todo.List), () => RazorSlicesList.Create(Todo.List));
await app.RunAsync();

// Beside each endpoint: the same bytes ready-made, which is what the server itself can do; a plain slice rendered to a string for an SDK; that slice as a page.
void Map(string path, Func<RazorSlice> slice, Func<RazorSlice> plain)
{
    var ready = new Lazy<Task<byte[]>>(() => RenderAsync(Results.Datastar(slice())));
    app.MapGet(path, () => Results.Datastar(slice()));
    app.MapGet(path + "/ready", async (HttpContext context) =>
    {
        var headers = context.Response.Headers;
        headers.ContentType = "text/event-stream";
        headers.CacheControl = "no-cache, no-store";
        headers["X-Accel-Buffering"] = "no";
        headers.Connection = "keep-alive";
        await context.Response.BodyWriter.WriteAsync(await ready.Value, context.RequestAborted);
    });
    app.MapGet(path + "/sdk", async (HttpContext context) => await SdkStandIn.PatchElementsAsync(context.Response, await plain().RenderAsync()));
    app.MapGet(path + "/page", () => plain());
}

async Task<byte[]> RenderAsync(IResult result)
{
    var body = new MemoryStream();
    var context = new DefaultHttpContext { RequestServices = app.Services };
    context.Response.Body = body;
    await result.ExecuteAsync(context);
    await context.Response.CompleteAsync();
    return body.ToArray();
}
