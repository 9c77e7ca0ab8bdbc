using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public class JsTests
{
    private static readonly string Quote = "it's";

    public static TheoryData<DatastarExpression, string> Written => new()
    {
        { Js("el.focus()"), "el.focus()" },
        { Js($"el.focus()"), "el.focus()" },
        { Js($"console.log({Quote}, {S.Count}, {5}, {null as string}, {new[] { 1, 2 }})"), @"console.log('it\'s', $count, 5, null, [1, 2])" },
        { Js($"x = {S.Count + 1}"), "x = $count + 1" },
        { Js($"x === {S.Count + 1}"), "x === ($count + 1)" },
        { Js($"x * {S.Count + 1}"), "x * ($count + 1)" },
        { Js($"f({S.Count + 1} * 2)"), "f(($count + 1) * 2)" },
        { Js($"f({S.Count + 1}, {-5})"), "f($count + 1, -5)" },
        { Js($"x -{-5}"), "x -(-5)" },
        { Js($"{S.Count + 1}"), "$count + 1" },
        { Js($"{5}.toFixed()"), "(5).toFixed()" },
        { Js($"[{S.Open && S.Busy}]"), "[$open && $_busy]" },
        { Js($"`a ${{{S.Count + 1}}} b`"), "`a ${($count + 1)} b`" },
        { Js($"x / {2} / {3}"), "x / 2 / 3" },
        { Js($"(a + b) / {2}"), "(a + b) / 2" },
        { Js($"a[0] / {2} + '/'.length / {3}"), "a[0] / 2 + '/'.length / 3" },
        { Js($"i++ / {2}"), "i++ / 2" },
        { Js($"s.replace(/['\"/]/g, {Quote})"), @"s.replace(/['""/]/g, 'it\'s')" },
        { Js($"x = /[/]'/.test({Quote})"), @"x = /[/]'/.test('it\'s')" },
        { Js($"if (a) /'/.test({Quote})"), @"if (a) /'/.test('it\'s')" },
        { Js($"return /'/.test({Quote})"), @"return /'/.test('it\'s')" },
        { Js($"/* it's */ f({Quote})"), @"/* it's */ f('it\'s')" },
        { Js($"'\\'' + {Quote}"), @"'\'' + 'it\'s'" },
        { Js($"f() // note"), "f() // note\n" },
        { Js("el.focus()").When(S.Open), "$open && el.focus()" },
        { Js("a || b").When(S.Open), "$open && (a || b)" },
        { Js("a(); b()").When(S.Open), "$open && (() => { a(); b() })()" },
        { Js("if (a) b()").When(S.Open), "$open && (() => { if (a) b() })()" },
        { Js("a(); b()").Then(Get("/x")), "a(); b(); @get('/x')" },
#pragma warning disable DSR0200 // No code, but nothing that has a semicolon between its statements either.
        { Js("f(x; y)").When(S.Open), "$open && f(x; y)" },
#pragma warning restore DSR0200
        { Js<bool>("navigator.onLine") && S.Open, "navigator.onLine && $open" },
        { Js<bool>("a || b") && S.Open, "(a || b) && $open" },
        { Js<int>($"{S.Count} + 1") * 2, "($count + 1) * 2" },
        { Js<int>("1 + 1") + 1, "(1 + 1) + 1" },
        { Js<int>("5") + 1, "(5) + 1" },
        { Js<string>("a, b").Trim(), "(a, b).trim()" },
        { Js<string>("x").Trim(), "x.trim()" },
        { Js<string>("'x'").Trim(), "'x'.trim()" },
        { Js<Point>("{x: 1}").Member<int>("x"), "({x: 1}).x" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Raw_code_stays_and_its_holes_are_encoded(DatastarExpression expression, string javaScript) =>
        Assert.Equal(javaScript, expression.ToString());

    [Fact]
    public void A_hole_inside_quotes_is_refused_because_its_value_could_leave_them()
    {
        Assert.Throws<ArgumentException>(() => Js($"alert('{Quote}')"));
        Assert.Throws<ArgumentException>(() => Js($"alert(\"a {Quote}\")"));
        Assert.Throws<ArgumentException>(() => Js($"alert(`{Quote}`)"));
        Assert.Throws<ArgumentException>(() => Js($"alert(`${{1}} {Quote}`)"));
        Assert.Throws<ArgumentException>(() => Js($"alert('\\'{Quote}')"));
        Assert.Throws<ArgumentException>(() => Js($"alert('\\{Quote}')"));
        Assert.Throws<ArgumentException>(() => Js($"alert('{S.Title}')"));
        Assert.Throws<ArgumentException>(() => Js($"/{Quote}/.test(x)"));
        Assert.Throws<ArgumentException>(() => Js($"x = /[{Quote}]/"));
        Assert.Throws<ArgumentException>(() => Js($"x = {{}} / 'a/{Quote}'"));
        Assert.Throws<ArgumentException>(() => Js($"x = i++ / 'a/{Quote}'"));
        Assert.Throws<ArgumentException>(() => Js($"while (a) {{}} /'{Quote}'/"));
        Assert.Throws<ArgumentException>(() => Js($"f() // {Quote}"));
        Assert.Throws<ArgumentException>(() => Js($"f() /* {Quote} */"));
        var exception = Assert.Throws<ArgumentException>(() => Js($"x = a / 2; alert('{Quote}')"));
        Assert.Contains("alert({text})", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hole_that_continues_a_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Js($"$user.{Quote}"));
        Assert.Throws<ArgumentException>(() => Js($"$tab{5}"));
        Assert.Throws<ArgumentException>(() => Js($"@{Quote}()"));
    }

    [Fact]
    public void Empty_code_is_refused() => Assert.Throws<ArgumentException>(() => Js(" "));

    [Fact]
    public void Raw_code_stands_for_a_value_of_any_type()
    {
        DatastarExpression<bool> condition = Js($"matchMedia({"print"}).matches");

        Assert.Equal("matchMedia('print').matches && $open", (condition && S.Open).ToString());
    }
}
