using System.Globalization;
using Acornima;
using Acornima.Ast;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Finds parentheses that change nothing.</summary>
internal static class Parentheses
{
    /// <summary>The code, if one pair of parentheses in it could be left out.</summary>
    public static string? FindSpare(string code)
    {
        var meaning = Meaning(code);
        foreach (var (open, close) in Groups(code))
        {
            var shorter = code.Remove(close, 1).Remove(open, 1);
            if (Meaning(shorter) == meaning)
                return code;
        }
        return null;
    }

    private static string? Meaning(string code)
    {
        try
        {
            return Describe(new Parser().ParseExpression(code));
        }
        catch (ParseErrorException)
        {
            return null;
        }
    }

    private static string Describe(Node node)
    {
        var own = node switch
        {
            BinaryExpression binary => binary.Operator.ToString(),
            UnaryExpression unary => unary.Operator.ToString(),
            Identifier identifier => identifier.Name,
            Literal literal => literal.Raw,
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{node.Type}[{own}]({string.Join(',', node.ChildNodes.Select(Describe))})");
    }

    private static IEnumerable<(int Open, int Close)> Groups(string code)
    {
        var open = new Stack<int>();
        var isInText = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (isInText && code[i] == '\\')
                i++;
            else if (code[i] == '\'')
                isInText = !isInText;
            else if (!isInText && code[i] == '(')
                open.Push(i);
            else if (!isInText && code[i] == ')')
                yield return (open.Pop(), i);
        }
    }
}
