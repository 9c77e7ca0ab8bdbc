namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>The app in which the mistakes are made, and which has none.</summary>
internal static class MistakeApp
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddDatastar().AddLive();
        var app = builder.Build();
        app.MapGet("/", () => Home.Create(Store.First));
        app.MapGet("/todos", () => Results.Datastar(Row.Create(Store.First)));
        app.MapPost("/todos", (TodoSignals signals) => Results.Datastar(Row.Create(new Todo(2, signals.Title, false, Guid.Empty))));
        app.MapPut("/todos/{id:int}", (int id, TodoSignals signals) => Results.Datastar(DatastarEvent.PatchSignals(signals with { Title = "" })));
        app.MapDelete("/todos/{id:int}", (int id) => Results.Datastar(DatastarEvent.RemoveElements($"#row-{id}"))).WithName("todo");
        app.MapGroup("/admin").MapGet("/users", () => Results.Datastar("<ul id=\"users\"></ul>"));

        """;

    private const string Types = """

        app.Run();
        public sealed record Todo(int Id, string Title, bool Done, Guid Key);
        public sealed record User(string Name = "");
        public partial record PlainSignals(string Title = "");
        [Signals] public partial record TodoSignals(string Title = "", int Remaining = 0, bool Busy = false, string Filter = "all", [property: LocalSignal] string Draft = "", User? User = null);
        static class Store
        {
            public static Todo First => new(1, "Milk", false, Guid.Empty);
            public static Task SaveAsync() => Task.CompletedTask;
            public static Task<int> CountAsync() => Task.FromResult(1);
            public static async IAsyncEnumerable<DatastarEvent> Follow([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
            {
                await Task.Delay(1, ct);
                yield return DatastarEvent.PatchSignals(new { busy = true });
            }
        }

        """;

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("Program.cs", Program + Types),
        ("Slices/Home.cshtml", "@inherits DatastarSlice<Todo>\n<ul id=\"todo-list\">@(await RenderPartialAsync(Row.Create(Model)))</ul>"),
        ("Slices/Row.cshtml", "@inherits DatastarSlice<Todo>\n<li id=\"row-@Model.Id\">@Model.Title</li>"),
        ("Slices/NoId.cshtml", "@inherits DatastarSlice<string>\n<p>@Model</p>"),
    ];

    /// <summary>The app with other statements.</summary>
    public static (IReadOnlyList<(string Path, string Text)> Files, string Path, int Offset) Of(string statements) => ([("Program.cs", statements + Types), .. Files.Skip(1)], "Program.cs", 0);

    /// <summary>The app with a statement, or a declaration, more.</summary>
    public static (IReadOnlyList<(string Path, string Text)> Files, string Path, int Offset) With(string statement, string declaration)
    {
        var before = Program + (statement.Length > 0 ? "" : Types);
        var after = statement.Length > 0 ? Types : "";
        return ([("Program.cs", before + statement + declaration + after), .. Files.Skip(1)], "Program.cs", before.Count(c => c == '\n'));
    }
}
