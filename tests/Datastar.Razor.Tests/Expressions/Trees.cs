using System.Globalization;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Builds random typed expressions and, beside each, the value that C# gives it.</summary>
internal sealed class Trees(byte[] choices)
{
    public const string Signals = "({n: 7, 'm-x': -3, user: {name: \"O'Neil\"}, t: '', open: true, _off: false, tags: ['a', 'b;c'], age: null})";

    private static readonly string[] Texts = ["", "a", "it's", "$n - 1", "@get(", "a;b/c", "7"];

    private int _next;

    public override string ToString() => string.Join(", ", choices);

    public (DatastarExpression<long> Expression, long Value) Number(int depth)
    {
        if (depth == 0 || Choose(4) == 0)
            return NumberLeaf();
        if (Choose(6) == 0)
        {
            var (condition, holds) = Condition(depth - 1);
            var (whenTrue, whenFalse) = (Number(depth - 1), Number(depth - 1));
            return (condition.Then(whenTrue.Expression, whenFalse.Expression), holds ? whenTrue.Value : whenFalse.Value);
        }
        var (left, l) = Number(depth - 1);
        var (right, r) = Number(depth - 1);
        return Choose(7) switch
        {
            0 => (left + right, l + r),
            1 => (left - right, l - r),
            2 when Math.Abs(l) < 10_000 && Math.Abs(r) < 10_000 => (left * right, l * r),
            3 when r != 0 => (left / right, l / r),
            4 when r != 0 => (left % right, l % r),
            5 => (-left, -l),
            6 => (left.AtLeast(right), Math.Max(l, r)),
            _ => (left, l),
        };
    }

    public (DatastarExpression<string> Expression, string Value) Text(int depth)
    {
        if (depth == 0 || Choose(4) == 0)
            return TextLeaf();
        var (left, l) = Text(depth - 1);
        switch (Choose(7))
        {
            case 0:
                var (right, r) = Text(depth - 1);
                return (left + right, l + r);
            case 1:
                var (after, a) = Number(depth - 1);
                return (left + after, l + Invariant(a));
            case 2:
                var (before, b) = Number(depth - 1);
                return (before + left, Invariant(b) + l);
            case 3:
                var (condition, holds) = Condition(depth - 1);
                return (condition.Then(left, "no"), holds ? l : "no");
            case 4: return (left.ToUpper().Trim(), l.ToUpperInvariant().Trim());
            case 5:
                var (hole, h) = Number(depth - 1);
                var (second, s) = Number(depth - 1);
                return (Template($"{hole}{second} it's {left}{hole}"), Invariant(h) + Invariant(s) + " it's " + l + Invariant(h));
            default: return ("x" + left + "y", "x" + l + "y");
        }
    }

    public (DatastarExpression<bool> Expression, bool Value) Condition(int depth)
    {
        if (depth == 0 || Choose(5) == 0)
            return ConditionLeaf();
        switch (Choose(8))
        {
            case 0:
                var ((a, av), (b, bv)) = (Condition(depth - 1), Condition(depth - 1));
                return (a && b, av && bv);
            case 1:
                var ((c, cv), (d, dv)) = (Condition(depth - 1), Condition(depth - 1));
                return (c || d, cv || dv);
            case 2:
                var (e, ev) = Condition(depth - 1);
                return (!e, !ev);
            case 3:
                var ((f, fv), (g, gv)) = (Condition(depth - 1), Condition(depth - 1));
                return (f == g, fv == gv);
            case 4:
                var ((h, hv), (i, iv)) = (Number(depth - 1), Number(depth - 1));
                return Compare(h, hv, i, iv);
            case 5:
                var ((j, jv), (k, kv)) = (Text(depth - 1), Text(depth - 1));
                return (j < k, string.CompareOrdinal(jv, kv) < 0);
            case 6:
                var ((l, lv), (m, mv)) = (Text(depth - 1), Text(depth - 1));
                return (l.Includes(m), lv.Contains(mv, StringComparison.Ordinal));
            default:
                var (n, nv) = Text(depth - 1);
                return (n.IsEmpty, nv.Length == 0);
        }
    }

    private (DatastarExpression<bool>, bool) Compare(DatastarExpression<long> left, long l, DatastarExpression<long> right, long r) => Choose(6) switch
    {
        0 => (left == right, l == r),
        1 => (left != right, l != r),
        2 => (left < right, l < r),
        3 => (left > right, l > r),
        4 => (left <= right, l <= r),
        _ => (left >= right, l >= r),
    };

    private (DatastarExpression<long>, long) NumberLeaf() => Choose(6) switch
    {
        0 => (new Signal<long>("n"), 7),
        1 => (new Signal<long>("m-x"), -3),
        2 => (new Signal<List<string>>("tags").Length.As<long>(), 2),
        3 => (new Signal<long?>("age").Or(5), 5),
        var c => (c - 8, c - 8),
    };

    private (DatastarExpression<string>, string) TextLeaf() => Choose(4) switch
    {
        0 => (new Signal<string>("user.name"), "O'Neil"),
        1 => (new Signal<string>("t"), ""),
        2 => (new Signal<List<string>>("tags").At(1), "b;c"),
        _ => Literal(Texts[Choose(Texts.Length)]),
    };

    private (DatastarExpression<bool>, bool) ConditionLeaf() => Choose(4) switch
    {
        0 => (new Signal<bool>("open"), true),
        1 => (new Signal<bool>("_off"), false),
        2 => (new Signal<List<string>>("tags").Includes("a"), true),
        _ => (false, false),
    };

    private static (DatastarExpression<string>, string) Literal(string text) => (text, text);

    private static string Invariant(long value) => value.ToString(CultureInfo.InvariantCulture);

    private int Choose(int count) => choices[_next++ % choices.Length] % count;
}
