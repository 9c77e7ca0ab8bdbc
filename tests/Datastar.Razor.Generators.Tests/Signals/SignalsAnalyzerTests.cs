using Datastar.Razor.Generators.Signals;

namespace Datastar.Razor.Generators.Tests.Signals;

public class SignalsAnalyzerTests
{
    [Theory]
    [InlineData("DSR0001", "[Signals] public record {|Todo|}(int A);", "'Todo' must be partial, so that 'Todo' can get its Ref property and its binding: write 'partial record Todo'")]
    [InlineData("DSR0001", "class {|Outer|} { [Signals] partial struct Todo { } }", "'Outer' must be partial, so that 'Todo' can get its Ref property and its binding: write 'partial class Outer'")]
    [InlineData("DSR0002", "[Signals] partial record Todo(int {|A__B|});", "'A__B' would be the signal 'a__B', and the client reads a double underscore as the beginning of a modifier: rename it, or give it another name with [JsonPropertyName]")]
    [InlineData("DSR0002", "[Signals] partial record Todo(int {|Größe|});", "'Größe' would be the signal 'größe', and 'ö' is none of the characters that a signal name may have (A-Z, a-z, 0-9 and _): rename it, or give it another name with [JsonPropertyName]")]
    [InlineData("DSR0002", "[Signals] partial class Todo { [JsonPropertyName(\"first-name\")] public int {|A|} { get; set; } }", null)]
    [InlineData("DSR0002", "[Signals] partial class Todo { [JsonPropertyName(\"a.b\")] public int {|A|} { get; set; } }", null)]
    [InlineData("DSR0002", "[Signals] partial class Todo { [JsonPropertyName(\"$a\")] public int {|A|} { get; set; } }", null)]
    [InlineData("DSR0002", "[Signals] partial class Todo { [JsonPropertyName(\"\")] public int {|A|} { get; set; } }", null)]
    [InlineData("DSR0002", "[Signals] partial record Todo([LocalSignal] int {|_Open__X|});", null)]
    [InlineData("DSR0002", "[Signals] partial record Todo(int {|Constructor|});", "'Constructor' would be the signal 'constructor', which every JavaScript object has already: rename it, or give it another name with [JsonPropertyName]")]
    [InlineData("DSR0002", "class User { public int {|A__B|} { get; set; } } [Signals] partial record Todo(User User);", null)]
    [InlineData("DSR0003", "[Signals] partial class Todo { public int Title { get; set; } [JsonPropertyName(\"title\")] public int {|Other|} { get; set; } }", "'Title' and 'Other' would both be the signal 'title' (upper and lower case count as equal): rename one, or give it another name with [JsonPropertyName]")]
    [InlineData("DSR0003", "[Signals] partial record Todo(int ID, int {|Id|});", null)]
    [InlineData("DSR0004", "[Signals] partial record Todo(Action {|Save|});", "'Save' is a delegate, which has no JSON form: leave it out with [JsonIgnore], or give it a type that JSON has")]
    [InlineData("DSR0004", "[Signals] partial record Todo(Type {|Kind|}, System.IO.Stream {|File|}, nint {|N|});", null)]
    [InlineData("DSR0004", "[Signals] unsafe partial class Todo { public int* {|P|} { get; set; } public System.Threading.Tasks.Task<int> {|T|} { get; set; } = null!; }", null)]
    [InlineData("DSR0005", "[Signals] partial record {|Todo|}<T>(T A);", "'Todo' cannot be marked [Signals]: a generic type has no single set of signals, write one type for each use or take Signals<T> as the parameter")]
    [InlineData("DSR0005", "[Signals] static partial class {|Todo|} { }", null)]
    [InlineData("DSR0005", "[Signals] abstract partial class {|Todo|} { }", null)]
    [InlineData("DSR0005", "[Signals] ref partial struct {|Todo|} { }", null)]
    [InlineData("DSR0005", "[Signals] file partial record {|Todo|}(int A);", null)]
    [InlineData("DSR0005", "[Signals] partial record {|Todo|}(int Ref);", "'Todo' cannot be marked [Signals]: its own member 'Ref' is in the place of the generated property, rename it and keep the signal's name with [JsonPropertyName(\"ref\")]")]
    public async Task What_has_to_change_is_an_error_at_its_own_place(string id, string source, string? message)
    {
        var messages = await MarkedSource.AssertMarkedAsync(new SignalsAnalyzer(), id, source, new SignalsGenerator());

        if (message is not null)
            Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("[Signals] partial record Todo(string Title, List<int> Numbers, Dictionary<string, int> Counts, int? N, object Any);")]
    [InlineData("class User { public string _Name { get; set; } = \"\"; [JsonIgnore] public Action? Save { get; set; } } [Signals] public partial class Todo { public User User { get; set; } = new(); }")]
    [InlineData("[Signals] partial record Base(int A); [Signals] partial record Todo(int A, int B) : Base(A);")]
    public async Task A_sound_type_has_no_diagnostic(string source) =>
        await MarkedSource.AssertMarkedAsync(new SignalsAnalyzer(), "none", source, new SignalsGenerator());
}
