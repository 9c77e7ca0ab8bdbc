using Datastar.Razor;
using EndToEnd;
using EndToEnd.Slices;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddDatastar();
var app = builder.Build();

Map("/endpoint", () => Results.Datastar(Hal.Create("I'm sorry, Dave.")));
Map("/list", () => Results.Datastar(TodoList.Create(Todo.List)));
await app.RunAsync();

// Beside each endpoint, one that sends the same bytes with the same headers, without making them: what the server itself can do.
void Map(string path, Func<IResult> result)
{
    var ready = new Lazy<Task<byte[]>>(() => RenderAsync(result()));
    app.MapGet(path, result);
    app.MapGet(path + "/ready", async (HttpContext context) =>
    {
        var headers = context.Response.Headers;
        headers.ContentType = "text/event-stream";
        headers.CacheControl = "no-cache, no-store";
        headers["X-Accel-Buffering"] = "no";
        headers.Connection = "keep-alive";
        await context.Response.BodyWriter.WriteAsync(await ready.Value, context.RequestAborted);
    });
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
