namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>Code that looks like a mistake and is none.</summary>
public sealed class RightCodeTests
{
    [Theory]
    [InlineData("cshtml", "<p class=\"@(Model.Done ? \"done\" : null)\" title=\"@Model.Title\" ds-class-busy=\"@S.Busy\">@Model.Title</p>")]
    [InlineData("cshtml", "<p data-text=\"@S.Title\" data-show=\"@(S.Remaining > 0)\" data-id=\"@Model.Title\" data-on:click=\"@Get(\"/todos\")\"></p>")]
    [InlineData("cshtml", "<p data-text=\"@S.Title + ' ' + @S.Remaining\"></p>")]
    [InlineData("cshtml", "<script>const code = '@Model.Id';</script>")]
    [InlineData("cshtml", "<p ds-show=\"@(S.Title == Model.Title && Model.Done)\"></p>")]
    [InlineData("cshtml", "@{ var row = RenderPartialAsync(Row.Create(Model)); }\n@(await row)")]
    [InlineData("cshtml", "<input ds-on-keydown=\"@Post(\"/todos\").When(Evt.Key == \"a\" | Evt.Key == \" \" | Evt.Key == \"F2\").Debounce(200.Milliseconds())\">")]
    [InlineData("cshtml", "<div ds-signals=\"@(new { title = Model.Title, menuOpen = false })\"></div>")]
    [InlineData("cshtml", "<div ds-on-intersect=\"@Get(\"/todos\").Once()\" ds-init=\"@Get(\"/todos\").Delay(1.Seconds())\"></div>")]
    [InlineData("razor", "<p title=\"@Model.Title\" data-id=\"@Model.Title\" hidden=\"@Model.Done\" @attributes=\"@Ds.Show(S.Busy).Text(S.Title)\">@Model.Title</p>")]
    [InlineData("razor", "<p data-text=\"@S.Title\" data-class:done=\"@S.Busy\"></p>")]
    [InlineData("csharp", "app.MapGet(\"/m\", () => Results.Datastar(NoId.Create(\"x\"), new PatchElementsOptions { Selector = \"#todo-list\", Mode = ElementPatchMode.Append }));")]
    [InlineData("csharp", "app.MapGet(\"/m\", () => { var options = new PatchElementsOptions(); return Results.Datastar(NoId.Create(\"x\"), options); });")]
    [InlineData("csharp", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.PatchSignals(new { progress = 1, busy = true })));")]
    [InlineData("csharp", "app.MapGet(\"/m\", (int? page, string? search, HttpContext http) => Results.Datastar(DatastarEvent.RemoveElements($\"#row-{page}\")));")]
    [InlineData("csharp", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.RemoveElements(\"#row-7 > li.done\"), DatastarEvent.RemoveElements(\"#row-7\"), DatastarEvent.RemoveElements(\"dialog\")));")]
    [InlineData("csharp", "app.MapGet(\"/m\", (HttpContext http) => { if (http.Request.Query.Count > 9) { http.Response.StatusCode = 400; return Results.Empty; } return Results.Datastar(Row.Create(Store.First)); });")]
    [InlineData("csharp", "app.MapGet(\"/m\", () => \"pong\"); app.MapGet(\"/n\", () => Results.Ok(Store.First)); app.MapGet(\"/o\", () => Home.Create(Store.First));")]
    [InlineData("csharp", "app.MapPost(\"/m\", (Todo todo) => Results.Ok(todo)); app.MapGet(\"/n\", ([FromQuery] string title) => title);")]
    [InlineData("csharp", "app.MapGet(\"/m\", async (ServerSentEventGenerator sse) => { var sending = sse.PatchElementsAsync(Row.Create(Store.First)); await sending; });")]
    [InlineData("csharp", "app.MapGet(\"/m\", async (ServerSentEventGenerator sse) => { await sse.PatchElementsAsync(Row.Create(Store.First)); return Results.Datastar(DatastarEvent.RemoveElements(\"#row-7\")); });")]
    [InlineData("csharp", "app.MapGet(\"/m\", async (ServerSentEventGenerator sse) => { await sse.PatchElementsAsync(Row.Create(Store.First)); return Results.Empty; });")]
    [InlineData("csharp", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.ExecuteScript(\"const $box = document.body; $box.remove()\", new() { Attributes = new Dictionary<string, string?> { [\"type\"] = \"module\" } }), DatastarEvent.ExecuteScript(\"const $box = document.body; $box.remove()\")));")]
    [InlineData("csharp", "app.MapPost(\"/m\", ([FromForm] string title) => Results.Datastar(Row.Create(Store.First))); app.MapGet(\"/n\", () => Results.Redirect(\"/todos\"));")]
    [InlineData("csharp", "app.MapGet(\"/m\", (ILive live) => live.Stream(\"todos\", () => DatastarEvent.PatchElements(Row.Create(Store.First)))); app.MapPost(\"/n\", async (ILive live) => { await live.PublishAsync(\"users\"); });")]
    [InlineData("cshtml", "<form><button ds-on-click=\"@Post(\"/todos\", new ActionOptions { ContentType = ActionContentType.Form })\">x</button></form>")]
    [InlineData("cshtml", "<p ds-class=\"@Js(\"{done: $busy}\")\" ds-text=\"@S.User.Name\" ds-on-click=\"@(Js<string>(\"$title = ''\"))\"></p>")]
    [InlineData("cshtml", "@(await RenderPartialAsync(Row.Create(Model))) <p @Ds.Text(S.Title)></p>")]
    [InlineData("csharp types", "[Signals] public partial class Kept { public string Title { get; init; } = \"\"; public int Length => Title.Length; [System.Text.Json.Serialization.JsonIgnore] public string Cache = \"\"; public const int Most = 5; }")]
    [InlineData("csharp types", "static class Copies { public static TodoSignals Local(TodoSignals signals) => signals with { Draft = signals.Draft }; }")]
    [InlineData("csharp types", "static class Raw { const string Code = \"$title = ''\"; public static object All => new object[] { Actions.Js(Code), Actions.Js($\"$title = {Store.First.Title}\"), HtmlFragment.Raw(Store.First.Title) }; }")]
    [InlineData("csharp types", "static class Same { public static bool As(object? a, DatastarExpression b) => ReferenceEquals(a, b) || a is null; }")]
    public async Task Nothing_is_said(string kind, string code) =>
        Assert.DoesNotContain(await RazorApp.BuildAsync(new Mistake("", kind, code, "").ToApp().Files), report => report.Id.StartsWith("DSR", StringComparison.Ordinal));
}
