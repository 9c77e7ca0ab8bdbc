using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Signals;

namespace Datastar.Razor.Generators.Tests.Signals;

public partial class SignalsGeneratorTests
{
    [Theory]
    [InlineData("Record", """
        namespace App.Todos;
        public enum TodoFilter { All, Active }
        [Signals] public partial record TodoSignals(string Title = "", int Remaining = 0, TodoFilter Filter = TodoFilter.All);
        """)]
    [InlineData("NestedObjects", """
        namespace App;
        public sealed record Address(string City, string? Street);
        public class Person { public string Name { get; set; } = ""; public Address? Address { get; set; } public Person? Friend { get; set; } }
        [Signals] public partial class PageSignals
        {
            public Person User { get; set; } = new();
            public List<Address> Places { get; set; } = [];
            [LocalSignal] public bool Open { get; set; }
            [JsonPropertyName("renamed")] public DateTimeOffset? When { get; set; }
            [JsonIgnore] public string Hidden { get; set; } = "";
        }
        """)]
    [InlineData("Struct", """
        [Signals] public partial record struct Point(int X, int Y);
        """)]
    [InlineData("NestedTypeWithKeywords", """
        namespace @namespace;
        public partial class Outer { private partial interface IInner { [Signals] internal partial record @class(int @event, [LocalSignal] bool @is); } }
        """)]
    public void The_generated_part_is_as_verified_and_compiles_without_a_warning(string name, string source) =>
        Verified.Matches(SignalsGeneratorRun.Source(source), name);

    [Fact]
    public void An_element_is_referred_to_as_one() => Assert.Contains(
        "public global::Datastar.Razor.ElementSignal Dialog { get; } = new(\"_dialog\");",
        SignalsGeneratorRun.Source("[Signals] public partial record S(ElementRef Dialog = default);"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Signals] partial record S(string FirstName, int ID, int XMLReader, int A1B);", "firstName id xmlReader a1B")]
    [InlineData("[Signals(Naming = SignalNaming.SnakeCaseLower)] partial record S(string FirstName, int ID, int XMLReader, int A1B);", "first_name id xml_reader a1_b")]
    [InlineData("[Signals(Naming = SignalNaming.SnakeCaseUpper)] partial record S(string FirstName);", "FIRST_NAME")]
    [InlineData("[Signals(Naming = SignalNaming.Unchanged)] partial record S(string FirstName);", "FirstName")]
    [InlineData("[Signals] partial record S([property: JsonPropertyName(\"other\")] string Name, [property: LocalSignal] int A, [LocalSignal] int B);", "other _a _b")]
    [InlineData("[Signals] partial class S { [LocalSignal, JsonPropertyName(\"_x\")] public int X { get; set; } }", "_x")]
    [InlineData("[Signals] partial class S { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? A { get; set; } [JsonIgnore] public int B { get; set; } }", "a")]
    [InlineData("[Signals] partial class S { [JsonInclude] internal int A { get; set; } [JsonInclude] public int F = 1; public int G = 1; private int P { get; set; } public static int T { get; set; } public int this[int i] => i; public int W { set { } } }", "a f")]
    [InlineData("[Signals] partial class S { [JsonExtensionData] public Dictionary<string, object>? Rest { get; set; } public int A { get; set; } }", "a")]
    [InlineData("class Base { public int A { get; set; } public virtual int B { get; set; } } [Signals] partial class S : Base { public override int B { get; set; } public int C { get; set; } }", "a b c")]
    [InlineData("class Node { public Node? Next { get; set; } public int Value { get; set; } } [Signals] partial record S(Node Head);", "head head.next head.value")]
    [InlineData("struct P { public int X { get; set; } } [Signals] partial record S(P A, P? B, (int, int) C, P[] D, Dictionary<string, P> E);", "a a.x b b.x c d e")]
    [InlineData("[JsonConverter(typeof(object))] class Money { public int Cents { get; set; } } [Signals] partial record S(Money Price, Uri Link, Version V, DateOnly Day, System.Text.Json.JsonElement Any, object O);", "price link v day any o")]
    [InlineData("class Page<T> { public T? Item { get; set; } public int Number { get; set; } } [Signals] partial record S(Page<string> Page);", "page page.item page.number")]
    [InlineData("abstract class Shape { public int Sides { get; set; } } interface IThing { int A { get; } } [Signals] partial record S(Shape Shape, IThing Thing);", "shape thing")]
    [InlineData("[Signals] partial record Inner(int A); [Signals] partial record S(Inner Inner);", "a inner inner.a")]
    [InlineData("class R { public int UserRefs { get; set; } public int Path { get; set; } } [Signals] partial record S(R User, int UserRefs, int Refs, int Code);", "user user.userRefs user.path userRefs refs code")]
    [InlineData("[Signals] partial record Base(int A); [Signals] partial record S(int A, int B) : Base(A);", "a a b")]
    [InlineData("[Signals] partial record S;", "")]
    [InlineData("class Inner { public ElementRef Box { get; set; } } [Signals] partial record S(ElementRef Dialog = default, Inner? In = null);", "_dialog in in._box")]
    public void Signals_are_named_as_the_serializer_names_them(string source, string paths) => Assert.Equal(
        paths, string.Join(' ', SignalsGeneratorRun.Sources(source).SelectMany(generated => SignalName().Matches(generated)).Select(match => match.Groups[1].Value)));

    [Theory]
    [InlineData("[Signals] record S(int A);")]
    [InlineData("[Signals] partial record S<T>(T A);")]
    [InlineData("partial class O<T> { [Signals] partial record S(int A); }")]
    [InlineData("class O { [Signals] partial record S(int A); }")]
    [InlineData("[Signals] static partial class S { }")]
    [InlineData("[Signals] abstract partial record S(int A);")]
    [InlineData("[Signals] ref partial struct S { }")]
    [InlineData("[Signals] file partial record S(int A);")]
    public void A_type_that_cannot_have_a_generated_part_gets_none(string source)
    {
        var driver = TestCompilation.CreateDriver(new SignalsGenerator()).RunGenerators(TestCompilation.Create(source), TestContext.Current.CancellationToken);

        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }

    [GeneratedRegex("""SignalName\("[^"]+", "([^"]+)"\)""")]
    private static partial Regex SignalName();
}
