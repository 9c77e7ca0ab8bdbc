using App;
using App.Components;
using App.Slices;
using Datastar.Razor;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDatastar();
builder.Services.AddSingleton<TodoStore>();
var app = builder.Build();

app.MapGet("/", () => Home.Create(new HomeModel("HAL")));
app.MapGet("/endpoint", () => Results.Datastar(Hal.Create("I'm sorry, Dave.")));
app.MapGet("/both", () => Results.Datastar(
    DatastarEvent.PatchElements(Hal.Create("Working…")),
    DatastarEvent.PatchSignals(new { busy = true }),
    DatastarEvent.RemoveElements("#old")));
app.MapGet("/stream", (CancellationToken ct) => Results.Datastar(OpenTheDoors(ct)));
app.MapGet("/manual", async (ServerSentEventGenerator sse, CancellationToken ct) =>
{
    await sse.PatchElementsAsync(Hal.Create("I'm sorry, Dave."), cancellationToken: ct);
    await Task.Delay(10, ct);
    await sse.PatchElementsAsync("""<div id="hal">Waiting for an order...</div>""", cancellationToken: ct);
});
app.MapPost("/todos", (TodoSignals signals, TodoStore store) =>
{
    store.Add(signals.Title);
    return Results.Datastar(TodoItem.Create(store.Last));
});
app.MapGet("/row", () => Results.Datastar<TodoRow>(p => p.Add(c => c.Todo, new Todo(7, "<b>"))));
app.Run();

static async IAsyncEnumerable<DatastarEvent> OpenTheDoors([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
{
    yield return DatastarEvent.PatchElements(Hal.Create("No."));
    await Task.Delay(10, ct);
    yield return DatastarEvent.PatchElements(Hal.Create("Still no."));
}
