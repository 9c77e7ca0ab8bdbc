using AotSample;
using AotSample.Slices;
using Datastar.Razor;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddDatastar();
// Native AOT has no reflection to read and write JSON by: the compiler generates it.
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, SampleJson.Default));

var app = builder.Build();

// The request delegate generator does not see the types that the Razor compiler makes: where a slice itself is returned, say what it is.
app.MapGet("/", IResult () => Home.Create(new Counter(0)));
app.MapPost("/add", (CounterSignals signals) => Results.Datastar(
    DatastarEvent.PatchSignals(signals with { Count = signals.Count + signals.Step }),
    DatastarEvent.PatchElements(Total.Create(new Counter(signals.Count + signals.Step)))));
app.MapGet("/stream", async (ServerSentEventGenerator sse, CancellationToken ct) =>
{
    for (var count = 1; count <= 3; count++)
        await sse.PatchElementsAsync(Total.Create(new Counter(count)), cancellationToken: ct);
});

app.Run();
