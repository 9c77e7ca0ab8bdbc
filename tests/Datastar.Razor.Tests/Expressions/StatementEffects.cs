using System.Text.Json;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>What a statement leaves in a page: the actions it calls and the signals it sets.</summary>
internal sealed record Effect(object?[][] Calls, (string Signal, object? Value)[] Signals)
{
    public static readonly Effect None = new([], []);

    public static Effect Call(params object?[] call) => new([call], []);

    public static Effect Set(string signal, object? value) => new([], [(signal, value)]);

    public Effect And(Effect next) => new([.. Calls, .. next.Calls], [.. Signals, .. next.Signals]);

    public Effect When(bool condition) => condition ? this : None;
}

/// <summary>The effect that C# gives each row of the statements, by the row's JavaScript.</summary>
internal static class StatementEffects
{
    // JSON has no functions and no NaN.
    public static readonly Dictionary<string, Func<PageValues, Effect>> Rows = new()
    {
        ["evt.key === 'Enter' && @post('/todos')"] = _ => Effect.Call("post", "/todos"),
        ["($open || $_busy) && @post('/todos')"] = v => Effect.Call("post", "/todos").When(v.Open || v.Busy),
        ["$_busy && $open && @post('/todos')"] = v => Effect.Call("post", "/todos").When(v.Open && v.Busy),
        ["($open ? $_busy : $open) && @post('/todos')"] = v => Effect.Call("post", "/todos").When(v.Open ? v.Busy : v.Open),
        ["$title = ''"] = _ => Effect.Set("title", ""),
        ["$title = evt.target.value"] = _ => Effect.Set("title", "typed"),
        ["$age = ''"] = _ => Effect.Set("age", ""),
        ["$open = $count === 0"] = v => Effect.Set("open", v.Count == 0),
        ["$open = $open ? false : true"] = v => Effect.Set("open", !v.Open),
        ["$count++"] = v => Effect.Set("count", v.Count + 1),
        ["$count--"] = v => Effect.Set("count", v.Count - 1),
        ["$count += 5"] = v => Effect.Set("count", v.Count + 5),
        ["$count -= $remaining"] = v => Effect.Set("count", v.Count - v.Remaining),
        ["$open = !$open"] = v => Effect.Set("open", !v.Open),
        ["$tags = ['a', 'b']"] = _ => Effect.Set("tags", new[] { "a", "b" }),
        ["$tags = [...$tags, 'x']"] = v => Effect.Set("tags", v.Tags.Append("x")),
        ["$tags = [...$tags, $title.trim()]; $title = ''"] = v => Effect.Set("tags", v.Tags.Append(v.Title.Trim())).And(Effect.Set("title", "")),
        ["$tags = [...$tags].filter(item => item !== 'x')"] = v => Effect.Set("tags", v.Tags.Where(tag => tag != "x")),
        ["$chosen = [...$chosen].map(() => el.checked)"] = v => Effect.Set("chosen", v.Chosen.Select(_ => true)),
        ["$open && $_dialog.close()"] = _ => Effect.None,
        ["$filter = 1"] = _ => Effect.Set("filter", 1),
        ["$title = ''; @get('/x')"] = _ => Effect.Set("title", "").And(Effect.Call("get", "/x")),
        ["$title = ''; @get('/x'); el.focus()"] = _ => Effect.Set("title", "").And(Effect.Call("get", "/x")),
        ["$open && ($title = '')"] = v => Effect.Set("title", v.Open ? "" : v.Title),
        ["$open && $count++"] = v => Effect.Set("count", v.Open ? v.Count + 1 : v.Count),
        ["$open && ($title = '', @get('/x'))"] = v => Effect.Set("title", v.Open ? "" : v.Title).And(Effect.Call("get", "/x").When(v.Open)),
        ["@get('/x'); $open && ($title = '')"] = v => Effect.Call("get", "/x").And(Effect.Set("title", v.Open ? "" : v.Title)),
        ["$price = $price / 2, $total = 1"] = v => Effect.Set("price", Number(v.Price / 2)).And(Effect.Set("total", 1)),
        ["confirm('Sure?') && @delete('/x')"] = _ => Effect.Call("delete", "/x"),
        ["confirm('Sure?') && $open && @delete('/x')"] = v => Effect.Call("delete", "/x").When(v.Open),
        ["$open ? @get('/a') : @get('/b')"] = v => Effect.Call("get", v.Open ? "/a" : "/b"),
        ["$open ? (@get('/a'), @get('/c')) : $title = ''"] = v => v.Open ? Effect.Call("get", "/a").And(Effect.Call("get", "/c")) : Effect.Set("title", ""),
        ["@setAll(true)"] = _ => Effect.Call("setAll", true),
        [@"@setAll($open, {include: /^menu\./})"] = v => Effect.Call("setAll", v.Open, new { include = @"/^menu\./" }),
        [@"@setAll('', {exclude: 'it\'s'})"] = _ => Effect.Call("setAll", "", new { exclude = "it's" }),
        ["@toggleAll()"] = _ => Effect.Call("toggleAll"),
        ["@toggleAll({include: /^is_/})"] = _ => Effect.Call("toggleAll", new { include = "/^is_/" }),
        ["@peek(() => $count) + 1"] = _ => Effect.Call("peek", null),
        ["@clipboard('x')"] = _ => Effect.Call("clipboard", "x"),
        ["@clipboard($title, true)"] = v => Effect.Call("clipboard", v.Title, true),
        ["@fit($price, 0, 100, 0, 1)"] = v => Effect.Call("fit", Number(v.Price), 0, 100, 0, 1),
        ["@fit($price, 0, 100, 0, 1, false, true)"] = v => Effect.Call("fit", Number(v.Price), 0, 100, 0, 1, false, true),
        ["@fit($price, 0, 100, 0, 1, true)"] = v => Effect.Call("fit", Number(v.Price), 0, 100, 0, 1, true),
        ["@intl('number', $price)"] = v => Effect.Call("intl", "number", Number(v.Price)),
        ["@intl('number', $price, {style: 'currency', currency: 'EUR'}, 'de')"] = v => Effect.Call("intl", "number", Number(v.Price), new { style = "currency", currency = "EUR" }, "de"),
        ["@intl('pluralRules', 5, {}, 'de')"] = _ => Effect.Call("intl", "pluralRules", 5, new { }, "de"),
    };

    public static bool IsSame(object? expected, string? actual) => JsonElement.DeepEquals(JsonSerializer.SerializeToElement(expected), JsonElement.Parse(actual ?? "null"));

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
