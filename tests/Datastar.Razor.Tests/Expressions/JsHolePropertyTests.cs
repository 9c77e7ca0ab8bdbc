using Acornima;
using Acornima.Ast;
using CsCheck;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Whatever raw code surrounds a hole: what a parser sees in its place is the value, or the hole is refused.</summary>
public class JsHolePropertyTests
{
    // Each would run as code if it were put between the quotes, slashes or comment marks that it fits.
    private static readonly string[] HostileValues =
        ["+pwned+", "'+pwned+'", "\"+pwned+\"", "`+pwned+`", "${pwned}", "/+pwned+/", "*/pwned/*", "\npwned\n", "\\", ";pwned;", "]/+pwned+/[", "pwned"];

    private static readonly string[] Tokens =
    [
        "a", "b", "1", " ", "\n", "'", "\"", "`", "/", "\\", "(", ")", "[", "]", "{", "}", "+", "++", "-", "=", "=>", "!", ",", ";", ".", "?", ":",
        "if (", "while (a) ", "return ", "typeof ", "x = ", "f(", "${", "//", "/*", "*/", "/a/", "'s'", "() => ", "$a ", "case ",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, HostileValues.Length - 1].Select(i => HostileValues[i]);
    private static readonly Gen<string> Code = Gen.Int[0, Tokens.Length - 1].Select(i => Tokens[i]).Array[0, 8].Select(string.Concat);

    [Fact]
    public void A_value_in_a_hole_is_never_read_as_code()
    {
        var parsed = 0;
        Gen.Select(Code, Hostile, Code).Sample((before, value, after) =>
        {
            if (WithHole(before, value, after) is not { } code || Parse(code) is not { } program)
                return;
            Interlocked.Increment(ref parsed);
            Assert.Contains(program.DescendantNodesAndSelf(), node => node is StringLiteral literal && literal.Value == value);
            Assert.DoesNotContain(program.DescendantNodesAndSelf(), node => node is Identifier { Name: "pwned" });
        }, iter: 20_000);

        Assert.True(parsed > 100, "Hardly any code was well-formed: the test says nothing.");
    }

    private static string? WithHole(string before, string value, string after)
    {
        try
        {
            var handler = new JsInterpolatedStringHandler(0, 1);
            handler.AppendLiteral(before);
            handler.AppendFormatted(value);
            handler.AppendLiteral(after);
            return handler.ToExpression().ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // As the client does: the body of a function.
    private static Script? Parse(string code)
    {
        try
        {
            return new Parser().ParseScript($"(function() {{ {code}\n }})");
        }
        catch (ParseErrorException)
        {
            return null;
        }
    }
}
