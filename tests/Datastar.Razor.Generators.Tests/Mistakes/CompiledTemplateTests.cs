namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>What Razor writes around elements with tag helpers is left out; what stands in them is not.</summary>
public sealed class CompiledTemplateTests
{
    private const string Types = "[Signals] public partial record TodoSignals(string Title = \"\", bool Busy = false);";

    [Fact]
    public async Task Code_inside_elements_with_tag_helpers_is_looked_at() => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", $"var app = WebApplication.Create();\napp.MapGet(\"/todos\", () => 1);\napp.Run();\n{Types}"),
        ("Slices/Item.cshtml", """
            @inherits DatastarSlice<int>
            @{ var S = TodoSignals.Ref; }
            <div id="item" ds-show="@S.Busy" title="x">
                @if (Model > 1)
                {
                    <b ds-text="@S.Title" ds-on-click="@Get({|DSR0400:"/tods"|})">
                        {|DSR0420:@S.Title|}
                    </b>
                }
                <i ds-text="@S.Title"
                   title="{|DSR0421:@S.Title|}"></i>
            </div>
            """));

    [Theory]
    [InlineData("if (app.Urls.Count == 0)\n{ throw new InvalidOperationException(Actions.Get({|DSR0400:\"/tods\"|}).ToString()); }")]
    [InlineData("app.Logger.LogInformation(\n{|DSR0400:Actions.Get(\"/tods\").ToString()|});")]
    [InlineData("var list = new List<object>();\nlist.Add(Actions.Get({|DSR0400:\"/tods\"|}));")]
    [InlineData("await RunAsync();\nstatic Task RunAsync() => Task.FromResult(Actions.Get({|DSR0400:\"/tods\"|}));")]
    public async Task Statements_of_the_program_that_look_like_Razors_are_looked_at(string statement) => await MarkedApp.AssertMarkedAsync(
        ("Program.cs", $"using Microsoft.Extensions.Logging;\nvar app = WebApplication.Create();\napp.MapGet(\"/todos\", () => 1);\n{statement}\napp.Run();\n{Types}"));
}
