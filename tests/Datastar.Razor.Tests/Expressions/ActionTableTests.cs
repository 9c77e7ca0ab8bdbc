using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>C# on the left, the statement that a Datastar expert would have typed on the right.</summary>
public class ActionTableTests
{
    private static readonly int Id = 5;
    private static readonly string Hostile = "a/b?c=d&e'f\"g<h>$i@j(k)";

    public static TheoryData<DatastarExpression, string> Requests => new()
    {
        { Get("/endpoint"), "@get('/endpoint')" },
        { Post("/todos"), "@post('/todos')" },
        { Put("/x"), "@put('/x')" },
        { Patch("/x"), "@patch('/x')" },
        { Delete("/x"), "@delete('/x')" },
        { Query("/x"), "@query('/x')" },
        { Get("/x?a=1&b=2#c"), "@get('/x?a=1&b=2#c')" },
        { Get($"/todos"), "@get('/todos')" },
        { Get($"/todos/{Id}/edit"), "@get('/todos/5/edit')" },
        { Get($"/s?q={Hostile}"), "@get('/s?q=a%2Fb%3Fc%3Dd%26e%27f%22g%3Ch%3E%24i%40j%28k%29')" },
        { Get($"/s?q={"ü €"}&n={1.5}&b={true}&d={new DateOnly(2026, 1, 2)}&z={(string?)null}"), "@get('/s?q=%C3%BC%20%E2%82%AC&n=1.5&b=true&d=2026-01-02&z=')" },
        { Get($"/todos/{S.Id}/edit"), @"@get('/todos/' + encodeURIComponent($id).replace(/^\.{0,2}$/, '%00') + '/edit')" },
        { Get($"{S.Name}/{Id}"), @"@get(encodeURIComponent($user.name).replace(/^\.{0,2}$/, '%00') + '/5')" },
        { Get($"/{S.Name}{S.Id}"), @"@get('/' + encodeURIComponent($user.name).replace(/^\.{0,2}$/, '%00') + encodeURIComponent($id))" },
        { Get($"/{S.Count + 1}"), @"@get('/' + encodeURIComponent($count + 1).replace(/^\.{0,2}$/, '%00'))" },
        { Get(S.Title), "@get($title)" },
        { Get(S.Title + "/x"), "@get($title + '/x')" },
        { Get("/it's"), @"@get('/it\'s')" },
        { Get($"/@{Id}home(x)"), @"@get('/\u00405home(x)')" },
        { Get($"/@home{Id}(x)"), @"@get('/\u0040home5(x)')" },
        { Get($"/${Id}"), @"@get('/\u00245')" },
    };

    public static TheoryData<DatastarExpression, string> Options => new()
    {
        { Post("/x", new()), "@post('/x')" },
        { Post("/x", new() { ContentType = ActionContentType.Form }), "@post('/x', {contentType: 'form'})" },
        { Post("/x", new() { ContentType = ActionContentType.Json, Selector = "#f" }), "@post('/x', {contentType: 'json', selector: '#f'})" },
        { Post("/x", new() { Headers = new() { ["X-Csrf"] = "it's", ["token"] = S.Title } }), @"@post('/x', {headers: {'X-Csrf': 'it\'s', token: $title}})" },
        { Post("/x", new() { Headers = [] }), "@post('/x')" },
        { Get("/x", new() { FilterSignals = new("^user\\.") }), @"@get('/x', {filterSignals: {include: /^user\./}})" },
        { Get("/x", new() { FilterSignals = new() { Exclude = "a$" } }), "@get('/x', {filterSignals: {exclude: /a$/}})" },
        { Get("/x", new() { FilterSignals = new(".*", "(?!)") }), "@get('/x', {filterSignals: {include: /.*/, exclude: /(?!)/}})" },
        { Get("/x", new() { FilterSignals = new() }), "@get('/x')" },
        { Post("/x", new() { Payload = new { id = 5, name = "it's", tags = new[] { "a" } } }), @"@post('/x', {payload: {id: 5, name: 'it\'s', tags: ['a']}})" },
        { Post("/x", new() { Payload = S.User }), "@post('/x', {payload: $user})" },
        { Post("/x", new() { Payload = 5 }), "@post('/x', {payload: 5})" },
        { Get("/x", new() { OpenWhenHidden = true }), "@get('/x', {openWhenHidden: true})" },
        { Get("/x", new() { Retry = ActionRetry.Always }), "@get('/x', {retry: 'always'})" },
        { Get("/x", new() { RetryInterval = 1.Seconds(), RetryScaler = 1.5, RetryMaxWait = 60.Seconds(), RetryMaxCount = 3 }), "@get('/x', {retryInterval: 1000, retryScaler: 1.5, retryMaxWait: 60000, retryMaxCount: 3})" },
        { Get("/x", new() { RequestCancellation = RequestCancellation.Disabled }), "@get('/x', {requestCancellation: 'disabled'})" },
        { Get("/x", new() { AbortController = Js($"window.upload") }), "@get('/x', {requestCancellation: window.upload})" },
        { Get($"/{Id}", new() { RequestCancellation = RequestCancellation.Cleanup }), "@get('/5', {requestCancellation: 'cleanup'})" },
    };

    public static TheoryData<DatastarExpression, string> Statements => new()
    {
        { Post("/todos").When(Evt.Key == "Enter"), "evt.key === 'Enter' && @post('/todos')" },
        { Post("/todos").When(S.Open || S.Busy), "($open || $_busy) && @post('/todos')" },
        { Post("/todos").When(S.Open).When(S.Busy), "$_busy && $open && @post('/todos')" },
        { Post("/todos").When(S.Open.Then(S.Busy, S.Open)), "($open ? $_busy : $open) && @post('/todos')" },
        { S.Title.Set(""), "$title = ''" },
        { S.Title.Set(Evt.Target.Value), "$title = evt.target.value" },
        { S.Title.Set(null), "$title = ''" },
        { S.Age.Set(null), "$age = ''" },
        { S.Open.Set(S.Count == 0), "$open = $count === 0" },
        { S.Open.Set(S.Open.Then(false, true)), "$open = $open ? false : true" },
        { S.Count.Increment(), "$count++" },
        { S.Count.Decrement(), "$count--" },
        { S.Count.Add(5), "$count += 5" },
        { S.Count.Subtract(S.Remaining), "$count -= $remaining" },
        { S.Open.Toggle(), "$open = !$open" },
        { S.Tags.Set(["a", "b"]), "$tags = ['a', 'b']" },
        { S.Tags.Add("x"), "$tags = [...$tags, 'x']" },
        { S.Tags.Add(S.Title.Trim()).Then(S.Title.Set("")), "$tags = [...$tags, $title.trim()]; $title = ''" },
        { S.Tags.Remove("x"), "$tags = [...$tags].filter(item => item !== 'x')" },
        { S.Chosen.Fill(El.Checked), "$chosen = [...$chosen].map(() => el.checked)" },
        { S.Dialog.Close().When(S.Open), "$open && $_dialog.close()" },
        { S.Filter.Set(TodoFilter.Active), "$filter = 1" },
        { S.Title.Set("").Then(Get("/x")), "$title = ''; @get('/x')" },
        { S.Title.Set("").Then(Get("/x")).Then(El.Focus()), "$title = ''; @get('/x'); el.focus()" },
        { S.Title.Set("").Then(Get("/x").Then(El.Focus())), "$title = ''; @get('/x'); el.focus()" },
        { S.Title.Set("").When(S.Open), "$open && ($title = '')" },
        { S.Count.Increment().When(S.Open), "$open && $count++" },
        { S.Title.Set("").Then(Get("/x")).When(S.Open), "$open && ($title = '', @get('/x'))" },
        { Get("/x").Then(S.Title.Set("").When(S.Open)), "@get('/x'); $open && ($title = '')" },
        { S.Price.Set(S.Price / 2).Then(S.Total.Set(1)), "$price = $price / 2, $total = 1" },
        { Delete("/x").When(Confirm("Sure?")), "confirm('Sure?') && @delete('/x')" },
        { Confirm("Sure?").Then(Delete("/x")), "confirm('Sure?') && @delete('/x')" },
        { (Confirm("Sure?") && S.Open).Then(Delete("/x")), "confirm('Sure?') && $open && @delete('/x')" },
        { S.Open.Then(Get("/a"), Get("/b")), "$open ? @get('/a') : @get('/b')" },
        { S.Open.Then(Get("/a").Then(Get("/c")), S.Title.Set("")), "$open ? (@get('/a'), @get('/c')) : $title = ''" },
        { SetAll(true), "@setAll(true)" },
        { SetAll(S.Open, new SignalFilter(@"^menu\.")), @"@setAll($open, {include: /^menu\./})" },
        { SetAll("", new SignalFilter(exclude: "it's")), @"@setAll('', {exclude: 'it\'s'})" },
        { ToggleAll(), "@toggleAll()" },
        { ToggleAll(new SignalFilter("^is_")), "@toggleAll({include: /^is_/})" },
        { Peek(S.Count) + 1, "@peek(() => $count) + 1" },
        { Clipboard("x"), "@clipboard('x')" },
        { Clipboard(S.Title, isBase64: true), "@clipboard($title, true)" },
        { Fit(S.Price, 0, 100, 0, 1), "@fit($price, 0, 100, 0, 1)" },
        { Fit(S.Price, 0, 100, 0, 1, shouldRound: true), "@fit($price, 0, 100, 0, 1, false, true)" },
        { Fit(S.Price, 0, 100, 0, 1, shouldClamp: true), "@fit($price, 0, 100, 0, 1, true)" },
        { Intl(IntlFormat.Number, S.Price), "@intl('number', $price)" },
        { Intl(IntlFormat.Number, S.Price, new { style = "currency", currency = "EUR" }, "de"), "@intl('number', $price, {style: 'currency', currency: 'EUR'}, 'de')" },
        { Intl(IntlFormat.PluralRules, 5, locale: "de"), "@intl('pluralRules', 5, {}, 'de')" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    [MemberData(nameof(Options))]
    [MemberData(nameof(Statements))]
    public void An_action_is_written_as_an_expert_would(DatastarExpression action, string javaScript) =>
        Assert.Equal(javaScript, action.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("X Y")]
    [InlineData("X:")]
    [InlineData("X\r\nY")]
    [InlineData("é")]
    public void What_is_no_name_of_a_header_is_refused(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => Get("/x", new() { Headers = new() { [name] = "1" } }));

        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_cancelled_in_one_way() =>
        Assert.Throws<ArgumentException>(() => Get("/x", new() { AbortController = Js($"c"), RequestCancellation = RequestCancellation.Disabled }));
}
