using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>C# on the left, the JavaScript that a Datastar expert would have typed on the right.</summary>
public class ExpressionTableTests
{
    private static readonly int Five = 5;

    public static TheoryData<DatastarExpression, string> Comparisons => new()
    {
        { S.Title == "x", "$title === 'x'" },
        { S.Title != "x", "$title !== 'x'" },
        { "x" == S.Title, "'x' === $title" },
        { S.Title.IsNull, "($title ?? '') === ''" },
        { S.Title == S.Name, "$title === $user.name" },
        { S.Remaining > 0, "$remaining > 0" },
        { 0 < S.Remaining, "0 < $remaining" },
        { S.Remaining >= Five, "$remaining >= 5" },
        { S.Remaining <= -1, "$remaining <= -1" },
        { S.Total > 1, "$total > 1" },
        { S.Total == 1.50m, "$total === 1.50" },
        { S.Price < 0.5, "$price < 0.5" },
        { S.Id == 9007199254740991, "$id === 9007199254740991" },
        { S.Title < "m", "$title < 'm'" },
        { S.Filter == TodoFilter.Active, "$filter === 1" },
        { S.Color == Color.Red, "$color === 'Red'" },
        { S.Color != Color.Blue, @"$color !== 'it\'s <blue>'" },
        { S.Age.IsNull, "isNaN(parseFloat($age))" },
        { S.Age == 5, "parseFloat($age) === 5" },
        { S.Age != S.Size, "String(parseFloat($age)) !== String(parseFloat($size))" },
        { S.Due == new DateOnly(2026, 1, 2), "$due === '2026-01-02'" },
        { S.Due == S.Until, "($due ?? '') === ($until ?? '')" },
        { S.Due != null, "($due ?? '') !== ''" },
        { S.Agreed == true, "String($agreed ?? '') === String(true)" },
        { S.Choice == TodoFilter.Active, "String($choice ?? '') === String(1)" },
        { S.Day == new DateOnly(2026, 1, 2), "$day === '2026-01-02'" },
        { Evt.Key == "Enter", "evt.key === 'Enter'" },
        { S.Count == S.Title.Length, "$count === $title.length" },
        { S.Title == null, "($title ?? '') === ''" },
        { S.Age != null, "!isNaN(parseFloat($age))" },
    };

    public static TheoryData<DatastarExpression, string> Logic => new()
    {
        { S.Open && S.Remaining > 0, "$open && $remaining > 0" },
        { S.Open || S.Busy && S.Remaining == 0, "$open || $_busy && $remaining === 0" },
        { (S.Open || S.Busy) && S.Remaining == 0, "($open || $_busy) && $remaining === 0" },
        { S.Open && (S.Busy && S.Remaining == 0), "$open && $_busy && $remaining === 0" },
        { S.Open & S.Busy | !S.Open, "$open && $_busy || !$open" },
        { !S.Open, "!$open" },
        { !!S.Open, "!!$open" },
        { !(S.Open && S.Busy), "!($open && $_busy)" },
        { !(S.Count == 1), "!($count === 1)" },
        { (S.Count == 1) == S.Open, "$count === 1 === $open" },
        { S.Open == (S.Count == 1), "$open === ($count === 1)" },
        { S.Open && true, "$open && true" },
        { S.Open.Then("a", "b"), "$open ? 'a' : 'b'" },
        { S.Open.Then(S.Title, "b"), "$open ? $title : 'b'" },
        { S.Open.Then(S.Title, S.Name), "$open ? $title : $user.name" },
        { S.Open.Then(1, S.Count) + 1, "($open ? 1 : $count) + 1" },
        { (S.Open && S.Busy).Then(1, 2), "$open && $_busy ? 1 : 2" },
        { S.Open.Then(S.Busy, S.Open).Then(1, 2), "($open ? $_busy : $open) ? 1 : 2" },
        { S.Open.Then(1, S.Busy.Then(2, 3)), "$open ? 1 : $_busy ? 2 : 3" },
        { S.Age.Or(0) + 1, "(isNaN(parseFloat($age)) ? 0 : parseFloat($age)) + 1" },
        { S.Age.Or(0), "isNaN(parseFloat($age)) ? 0 : parseFloat($age)" },
        { S.Due.Or(new DateOnly(2026, 1, 2)), "($due ?? '') === '' ? '2026-01-02' : $due" },
        { S.Agreed.Or(false), "($agreed ?? '') === '' ? false : String($agreed) === 'true'" },
        { S.Title.Or("x") + "y", "($title || 'x') + 'y'" },
    };

    public static TheoryData<DatastarExpression, string> Arithmetic => new()
    {
        { S.Count + 1, "$count + 1" },
        { S.Age > 18, "parseFloat($age) > 18" },
        { S.Age <= -1, "parseFloat($age) <= -1" },
        { 18 >= S.Age, "18 >= parseFloat($age)" },
        { !(S.Age < 18) && S.Open, "!(parseFloat($age) < 18) && $open" },
        { S.Age + 1, "isNaN(parseFloat($age) + 1) ? '' : parseFloat($age) + 1" },
        { -(S.Age + 1) * 2 > S.Size, "-(parseFloat($age) + 1) * 2 > parseFloat($size)" },
        { S.Age / 2 == 3, "Math.trunc(parseFloat($age) / 2) === 3" },
        { S.Count - 1, "$count - 1" },
        { 1 - S.Count, "1 - $count" },
        { S.Count - (S.Remaining - 1), "$count - ($remaining - 1)" },
        { S.Count - S.Remaining - 1, "$count - $remaining - 1" },
        { (S.Count + 1) * 2, "($count + 1) * 2" },
        { S.Count + S.Remaining * 2, "$count + $remaining * 2" },
        { S.Count - -1, "$count - -1" },
        { -S.Count, "-$count" },
        { - -S.Count, "-(-$count)" },
        { -(S.Count + 1), "-($count + 1)" },
        { S.Count % 2 == 0, "$count % 2 === 0" },
        { S.Price / 2, "$price / 2" },
        { S.Count / 2, "Math.trunc($count / 2)" },
        { S.Title.Length - 1, "$title.length - 1" },
        { (S.Price * 100).Round() / 100, "Math.round($price * 100) / 100" },
        { S.Price.ToFixed(2), "$price.toFixed(2)" },
        { (S.Price + 1).ToFixed(2), "($price + 1).toFixed(2)" },
        { Value(5.0).ToFixed(2), "(5).toFixed(2)" },
        { Value(-5.0).ToFixed(2), "(-5).toFixed(2)" },
        { S.Count.AtLeast(0).AtMost(S.Remaining), "Math.min(Math.max($count, 0), $remaining)" },
    };

    public static TheoryData<DatastarExpression, string> Text => new()
    {
        { "Hello " + S.Name, "'Hello ' + $user.name" },
        { S.Name + "!", "$user.name + '!'" },
        { S.Title + S.Name, "$title + $user.name" },
        { S.Title + S.Count, "$title + $count" },
        { S.Count + S.Title, "$count + $title" },
        { S.Count + " of " + S.Remaining, "$count + ' of ' + $remaining" },
        { "n: " + (S.Count + 1), "'n: ' + ($count + 1)" },
        { S.Count + 1 + " items", "$count + 1 + ' items'" },
        { "a" + (S.Title + "b"), "'a' + $title + 'b'" },
        { "a" + (S.Count + "b"), "'a' + ($count + 'b')" },
        { S.Title.Trim().Length == 0, "$title.trim().length === 0" },
        { (S.Title + "x").Trim(), "($title + 'x').trim()" },
        { Value("x").ToUpper(), "'x'.toUpperCase()" },
        { S.Title.Includes("a") && S.Title.StartsWith("b") && S.Title.EndsWith(S.Name), "$title.includes('a') && $title.startsWith('b') && $title.endsWith($user.name)" },
        { S.Title.ToUpper() + S.Title.ToLower(), "$title.toUpperCase() + $title.toLowerCase()" },
        { S.Title.IsEmpty, "!$title" },
        { !S.Title.IsEmpty, "!!$title" },
        { S.Title.Trim().IsEmpty, "!$title.trim()" },
        { S.Title.Replace("a", "b").Slice(0, 3).IndexOf("c"), "$title.replaceAll('a', 'b').slice(0, 3).indexOf('c')" },
        { S.Title.ToNumber() + 1, "Number($title) + 1" },
        { S.Count.ToText() + S.Count.ToText(), "String($count) + String($count)" },
        { Template($"Hello {S.Name}!"), "'Hello ' + $user.name + '!'" },
        { Template($"{S.Count} items"), "$count + ' items'" },
        { Template($"{S.Count}{S.Remaining}"), "$count + '' + $remaining" },
        { Template($"{S.Count}"), "$count + ''" },
        { Template($"{S.Name}"), "$user.name" },
        { Template($"{S.Name}{S.Count}"), "$user.name + $count" },
        { Template($"{S.Count + 1} of {S.Remaining + 1}, it's {Five}{true}"), @"$count + 1 + ' of ' + ($remaining + 1) + ', it\'s 5true'" },
        { Template($""), "''" },
        { Template($"a{S.Open.Then("x", "y")}b"), "'a' + ($open ? 'x' : 'y') + 'b'" },
    };

    public static TheoryData<DatastarExpression, string> Members => new()
    {
        { S.Tags.Length > 0, "$tags.length > 0" },
        { S.Tags.IsEmpty, "!$tags.length" },
        { S.Tags.At(0), "$tags[0]" },
        { S.Tags.At(S.Count).Trim(), "$tags[$count].trim()" },
        { S.Tags.At(S.Tags.Length - 1), "$tags[$tags.length - 1]" },
        { S.Tags.Includes("x"), "$tags.includes('x')" },
        { S.Scores.Includes(3) && S.Scores.At(1) > 2, "$scores.includes(3) && $scores[1] > 2" },
        { S.Tags.Join(", "), "$tags.join(', ')" },
        { S.Prices.Item("apple") > 1, "$prices['apple'] > 1" },
        { S.User.Member<string>("name"), "$user.name" },
        { S.User.Member<string>("first-name"), "$user['first-name']" },
        { S.User.Member<string>("$x"), @"$user['\u0024x']" },
        { (S.Title + "x").Member<int>("length"), "($title + 'x').length" },
        { El.Value, "el.value" },
        { El.Id == "a", "el.id === 'a'" },
        { El.Focus(), "el.focus()" },
        { El.Member<int>("tabIndex") == 0, "el.tabIndex === 0" },
        { El.Closest("form").Reset(), "el.closest('form').reset()" },
        { El.Data("todoId"), "el.dataset.todoId" },
        { Evt.Target.Value, "evt.target.value" },
        { Evt.Target.Checked && Evt.CtrlKey, "evt.target.checked && evt.ctrlKey" },
        { Evt.Detail<Point>().Member<int>("x") + 1, "evt.detail.x + 1" },
        { Evt.PreventDefault(), "evt.preventDefault()" },
        { Evt.Code == "KeyA" || Evt.Button == 0, "evt.code === 'KeyA' || evt.button === 0" },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    [MemberData(nameof(Logic))]
    [MemberData(nameof(Arithmetic))]
    [MemberData(nameof(Text))]
    [MemberData(nameof(Members))]
    public void An_expression_is_written_as_an_expert_would(DatastarExpression expression, string javaScript) =>
        Assert.Equal(javaScript, expression.ToString());
}
