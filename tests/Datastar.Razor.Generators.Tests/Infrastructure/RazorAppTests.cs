namespace Datastar.Razor.Generators.Tests;

public sealed class RazorAppTests
{
    [Fact]
    public async Task Probe()
    {
        var reports = await RazorApp.BuildAsync([
            ("Program.cs", """
                var app = WebApplication.Create();
                app.MapGet("/", () => Results.Datastar(Home.Create("x")));
                app.Run();
                [Signals] public partial record S1(string Title = "", bool Open = false);
                """),
            ("Slices/Home.cshtml", "@inherits DatastarSlice<string>\n@{ var S = S1.Ref; }\n<p id=\"a\" ds-text=\"@S.Title\">@S.Title @Nope</p>\n<p title=\"@S.Title\" ds-class=\"@S.Title\"></p>"),
            ("Components/Row.razor", "<p>@S1.Ref.Title</p>\n<i @attributes=\"@Ds.Show(S1.Ref.Titl)\"></i>"),
        ]);
        Assert.Fail(string.Join("\n", reports));
    }
}
