namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>What a message about C# says to write.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("cshtml", "<input ds-on-keydown=\"@Post(\"/todos\").When(Evt.Key = \"Enter\")\">", "DSR0494", "Evt.Key == \"Enter\"")]
    [InlineData("cshtml", "<input ds-on-keydown=\"@Post(\"/todos\").When(\"evt.key === 'Escape'\")\">", "DSR0301", "'ds-on-keydown=\"@Post(\"/todos\").When(Evt.Key == \"Escape\")\"' or 'ds-on-keydown=\"@Js(\"…\")\"'")]
    [InlineData("cshtml", "<button ds-on-click=\"@Post(\"/todos\", new { contentType = \"form\", Payload = 1 })\">x</button>", "DSR0494", "new ActionOptions { ContentType = ActionContentType.Form, Payload = 1 }")]
    [InlineData("cshtml", "<input ds-bind=\"$title\">", "DSR0301", "'ds-bind=\"@S.Title\"'")]
    [InlineData("cshtml", "<p ds:text=\"@S.Title\"></p>", "DSR0138", "'ds-text=\"@S.Title\"'")]
    [InlineData("cshtml", "<p ds:text=\"@(S.Title + \"!\")\"></p>", "DSR0138", "'ds-text=\"@(S.Title + \"!\")\"'")]
    [InlineData("cshtml", "<p title=\"To @S.Title!\"></p>", "DSR0421", "ds-attr-title=\"@Template($\"To {S.Title}!\")\"")]
    [InlineData("csharp", "app.MapGet(\"/m\", (ILive live) => Results.Ok(live.Stream(\"todos\", () => DatastarEvent.PatchElements(Row.Create(Store.First)))));", "DSR0465", "live.Stream(\"todos\", () => DatastarEvent.PatchElements(Row.Create(Store.First)))")]
    public async Task It_is_what_was_meant(string kind, string code, string id, string advice)
    {
        var (files, path, _) = new Mistake("", kind, code, "").ToApp();

        var report = Assert.Single(await RazorApp.BuildAsync(files), report => report.Path == path && report.Id.StartsWith("DSR", StringComparison.Ordinal));

        Assert.Equal(id, report.Id);
        Assert.EndsWith("write " + advice, report.Message, StringComparison.Ordinal);
    }
}
