namespace Datastar.Razor.Tests.Expressions;

/// <summary>Holds the port of the client's rules to what the client was seen to do.</summary>
public class ClientRewritingTests
{
    [Theory]
    [InlineData("$foo.bar", true, "return ($['foo']['bar']);")]
    [InlineData("$foo-bar", true, "return ($['foo-bar']);")]
    [InlineData("$foo - 1", true, "return ($['foo'] - 1);")]
    [InlineData("$foo-1", true, "return ($['foo-1']);")]
    [InlineData("$foo-$bar", true, "return ($['foo']-$['bar']);")]
    [InlineData("$foo.length-1", true, "return ($['foo']['length-1']);")]
    [InlineData("$foo?.bar", true, "return ($['foo']?.bar);")]
    [InlineData("$foo[0].bar", true, "return ($['foo'][0].bar);")]
    [InlineData("$count++", false, "$['count']++")]
    [InlineData("$foo.toUpperCase()", true, "return ($['foo']['toUpperCase']());")]
    [InlineData("$$foo", true, "return ($$['foo']);")]
    [InlineData("$föö", true, "return ($['f']öö);")]
    [InlineData("'$foo'", true, "return ('$foo');")]
    [InlineData("`${$foo} items`", true, "return (`${$['foo']} items`);")]
    [InlineData("`$5 and ${$foo}`", true, "return (`$['5'] and ${$['foo']}`);")]
    [InlineData("`it's ${$a} and it's ${$b}`", true, "return (`it's ${$a} and it's ${$['b']}`);")]
    [InlineData("@get('/x')", false, "__action(\"get\",evt,'/x')")]
    [InlineData("@get ('/x')", false, "@get ('/x')")]
    [InlineData("'see @home(x)'", true, "return ('see __action(\"home\",evt,x)');")]
    [InlineData("$a; $b", true, "$['a'];\nreturn ($['b']);")]
    [InlineData("$a;", true, "return ($['a']);")]
    [InlineData("let x = $a; x + 1", true, "let x = $['a'];\nreturn (x + 1);")]
    [InlineData("$a / 2; $b / 2", true, "return ($['a'] / 2; $['b'] / 2);")]
    [InlineData("((a) => { let y = 1; return y })(2)", true, "((a) => { let y = 1;\n return y })(2)")]
    [InlineData("returnValue($a)", true, "returnValue($['a'])")]
    [InlineData("@post('/x', {headers: {'X-T': $tok}})", false, "__action(\"post\",evt,'/x', {headers: {'X-T': $['tok']}})")]
    [InlineData("🖕JS_$a_DS🚀", false, "$a")]
    public void The_port_does_what_the_client_does(string value, bool returnsValue, string rewritten) =>
        Assert.Equal(rewritten, ClientRewriting.Rewrite(value, returnsValue));
}
