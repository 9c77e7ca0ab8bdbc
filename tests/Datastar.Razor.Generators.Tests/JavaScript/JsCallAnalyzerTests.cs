using Datastar.Razor.Generators.JavaScript;

namespace Datastar.Razor.Generators.Tests;

public sealed class JsCallAnalyzerTests
{
    [Theory]
    [InlineData("DSR0200", "{|\"$a +\"|}", "write '$a'")]
    [InlineData("DSR0200", "{|$\"$a + ({b}\"|}", null)]
    [InlineData("DSR0201", "{|\"@fetch('/x')\"|}", "write '@get('/x')'")]
    [InlineData("DSR0203", "{|\"@peek($a)\"|}", "@peek(() => $a)")]
    [InlineData("DSR0204", "{|\"@post('/x', {header: {}})\"|}", "headers: {}")]
    [InlineData("DSR0211", "{|\"$n-1\"|}", "$n - 1")]
    public async Task A_constant_that_the_client_cannot_run_is_reported(string id, string argument, string? written)
    {
        var marked = $"using static Datastar.Razor.Actions; class A {{ object B(string b) => Js({argument}); }}";
        if (written is null)
        {
            // A value of C# outside of a string may be any code.
            await MarkedSource.AssertMarkedAsync(new ProgramAnalyzer(), id, marked.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
            return;
        }
        Assert.Contains(written, Assert.Single(await MarkedSource.AssertMarkedAsync(new ProgramAnalyzer(), id, marked)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Js(\"$a = 1; if ($b) { $c = 2 }\")")]
    [InlineData("Js(\"{done: $a, other: $b}\")")]
    [InlineData("Js($\"{{done: $a, x: {b}}}\")")]
    [InlineData("new C().Js(\"$a +\")")]
    public async Task What_is_right_unknown_or_of_another_class_is_left_alone(string call) => await MarkedSource.AssertMarkedAsync(
        new ProgramAnalyzer(), "DSR0200", $"using static Datastar.Razor.Actions; class A {{ object B(string b) => {call}; }} class C {{ public object Js(string x) => x; }}");
}
