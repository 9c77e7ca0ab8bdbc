using CsCheck;
using Jint;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Random typed expressions have the value in a JavaScript engine that they have in C#, with no parentheses to spare.</summary>
public class PropertyTests
{
    private static readonly Gen<Trees> AnyTrees = Gen.Byte.Array[1, 120].Select(choices => new Trees(choices));

    [Fact]
    public void An_expression_has_the_same_value_in_the_browser_and_in_CSharp() => AnyTrees.Sample(trees =>
    {
        using var browser = new Browser(Trees.Signals);
        var (number, numberValue) = trees.Number(depth: 4);
        Assert.Equal(numberValue, browser.Evaluate(number).AsNumber());
        var (text, textValue) = trees.Text(depth: 4);
        Assert.Equal(textValue, browser.Evaluate(text).AsString());
        var (condition, conditionValue) = trees.Condition(depth: 4);
        Assert.Equal(conditionValue, browser.Evaluate(condition).AsBoolean());
    }, iter: 400);

    [Fact]
    public void No_parentheses_could_be_left_out() => AnyTrees.Sample(trees =>
    {
        AssertMinimal(trees.Number(depth: 4).Expression);
        AssertMinimal(trees.Text(depth: 4).Expression);
        AssertMinimal(trees.Condition(depth: 4).Expression);
    }, iter: 400);

    [Fact]
    public void Spare_parentheses_would_be_noticed()
    {
        Assert.Equal("(a + b) + c", Parentheses.FindSpare("(a + b) + c"));
        Assert.Equal("f((a), b)", Parentheses.FindSpare("f((a), b)"));
        Assert.Null(Parentheses.FindSpare("(a + b) * c - f(a + b) - (c - 1)"));
    }

    private static void AssertMinimal(DatastarExpression expression) => Assert.Null(Parentheses.FindSpare(expression.ToString()));
}
