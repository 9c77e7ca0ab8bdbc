using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using Datastar.Razor.Rendering;
using Datastar.Razor.Tests.Expressions;
using Jint;
using Microsoft.Extensions.DependencyInjection;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Security;

public sealed class AntiforgeryHeaderTests
{
    private const string Token = "document.querySelector('meta[name=datastar-antiforgery]')?.content";

    private static readonly Signal<string> Next = new("next");

    private ServiceProvider _services = null!;

    public AntiforgeryHeaderTests() => Use("RequestVerificationToken");

    public static TheoryData<DatastarExpression, string> Requests => new()
    {
        { Post("/x"), "@post('/x', {headers: {RequestVerificationToken: TOKEN}})" },
        { Put("/x"), "@put('/x', {headers: {RequestVerificationToken: TOKEN}})" },
        { Patch("x/y"), "@patch('x/y', {headers: {RequestVerificationToken: TOKEN}})" },
        { Delete("?id=1"), "@delete('?id=1', {headers: {RequestVerificationToken: TOKEN}})" },
        { Get("/x"), "@get('/x')" },
        { Query("/x"), "@query('/x')" },
        { Post("/x", new() { ContentType = ActionContentType.Form }), "@post('/x', {headers: {RequestVerificationToken: TOKEN}, contentType: 'form'})" },
        { Post("/x", new() { Selector = "a, {b: ')'", Headers = new() { ["X-A"] = "1" } }), "@post('/x', {selector: 'a, {b: \\')\\'', headers: {RequestVerificationToken: TOKEN, 'X-A': '1'}})" },
        { Post("/x", new() { Payload = new { headers = new { a = 1 } } }), "@post('/x', {headers: {RequestVerificationToken: TOKEN}, payload: {headers: {a: 1}}})" },
        { Post("/x", new() { FilterSignals = new() { Include = "['{(/]" } }), "@post('/x', {headers: {RequestVerificationToken: TOKEN}, filterSignals: {include: '[\\'{(/]'}})" },
        { Post($"/x/{Next}/y"), @"@post('/x/' + encodeURIComponent($next).replace(/^\.{0,2}$/, '%00') + '/y', {headers: {RequestVerificationToken: TOKEN}})" },
        { Post("/x").When(Evt.Key == "@post('/y')"), "evt.key === '\\u0040post(\\'/y\\')' && @post('/x', {headers: {RequestVerificationToken: TOKEN}})" },
        { Next.Set("").Then(Post("/a")).Then(Delete("/b")), "$next = ''; @post('/a', {headers: {RequestVerificationToken: TOKEN}}); @delete('/b', {headers: {RequestVerificationToken: TOKEN}})" },
        { Js($"if ($open) {Post("/x")} else @put('/y', {{}})"), "if ($open) @post('/x', {headers: {RequestVerificationToken: TOKEN}}) else @put('/y', {})" },
        { Js($"f('@post(1)', `@put(2)`, /[)@put(]/) // @delete(3)"), "f('@post(1)', `@put(2)`, /[)@put(]/) // @delete(3)\n" },
        { Js($"@post('/x', options)"), "@post('/x', options)" },
    };

    [Theory, MemberData(nameof(Requests))]
    public void A_request_of_an_unsafe_method_gets_the_header(DatastarExpression expression, string expected)
    {
        expected = expected.Replace("TOKEN", Token, StringComparison.Ordinal);

        Assert.Equal(expected, Emitted(expression));
        Assert.Equal(expected, expression.Code.For(RenderSettings.Of(_services)));
    }

    [Theory]
    [InlineData("https://other.example/x")]
    [InlineData("javascript:0")]
    public void A_URL_that_may_name_another_host_is_checked_by_the_browser(string url)
    {
        var emitted = Emitted(Post(url));

        Assert.Contains($", document.baseURI).origin === location.origin ? {Token} : ''", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_URL_that_the_browser_computes_is_checked_there()
    {
        Assert.Equal($"@post($next, {{headers: {{RequestVerificationToken: new URL($next, document.baseURI).origin === location.origin ? {Token} : ''}}}})", Emitted(Post(Next)));
        Assert.Contains("new URL(('/' + $next).replace(", Emitted(Post((DatastarExpression<string>)"/" + Next)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_header_is_that_of_the_app()
    {
        Use("X-CSRF");

        Assert.Contains("{headers: {'X-CSRF': document", Emitted(Post("/x")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_wants_no_tokens_gets_none_of_the_same_expression()
    {
        var kept = Post("/x", new() { Selector = "#a" }).Then(Delete("/y"));

        Assert.Contains(Token, Emitted(kept), StringComparison.Ordinal);
        Assert.Equal("@post('/x', {selector: '#a'}); @delete('/y')", Emitted(kept, new ServiceCollection().AddDatastar().Services.BuildServiceProvider()));
    }

    [Fact]
    public void Nothing_else_of_a_request_changes() => Gen.Select(
        Gen.String[Gen.Char["/a'\"\\{}(),:; @$`"], 1, 12], Gen.String[Gen.Char["a'\"\\{}(),:@$`"], 0, 12], Gen.Bool, Gen.Bool, Gen.Bool).Sample((url, text, hasHeaders, hasSelector, hasPayload) =>
    {
        var expression = Post("/p/" + url, new()
        {
            Selector = hasSelector ? text : null,
            Headers = hasHeaders ? new() { ["X-T"] = text } : null,
            Payload = hasPayload ? new { headers = text } : null,
        }).When((DatastarExpression<string>)text == text);

        var emitted = Calls(Emitted(expression));
        Assert.Equal("secret", emitted.GetProperty("headers").GetProperty("RequestVerificationToken").GetString());
        var bare = Calls(Emitted(expression).Replace(Token, "undefined", StringComparison.Ordinal));
        Assert.Equal("/p/" + url, bare.GetProperty("url").GetString());
        Assert.Equal(hasSelector ? text : null, bare.TryGetProperty("selector", out var selector) ? selector.GetString() : null);
        Assert.Equal(hasHeaders ? text : null, bare.GetProperty("headers").TryGetProperty("X-T", out var header) ? header.GetString() : null);
        Assert.Equal(hasPayload ? text : null, bare.TryGetProperty("payload", out var payload) ? payload.GetProperty("headers").GetString() : null);
    }, iter: 200);

    private static JsonElement Calls(string attribute)
    {
        using var engine = new Engine();
        engine.Execute("var sent; const __action = (name, evt, url, options) => { sent = JSON.stringify({...options, url}); };");
        engine.Execute("const document = {querySelector: () => ({content: 'secret'}), baseURI: ''}, location = {origin: ''}; class URL { constructor() { this.origin = ''; } }");
        engine.Execute($"(function(evt) {{ {ClientRewriting.Rewrite(attribute, returnsValue: false)}\n }})()");
        return JsonDocument.Parse(engine.Evaluate("sent").AsString()).RootElement;
    }

    private void Use(string headerName)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDatastar(options => options.Antiforgery = true);
        services.AddAntiforgery(options => options.HeaderName = headerName);
        _services = services.BuildServiceProvider();
    }

    private string Emitted(DatastarExpression expression) => Emitted(expression, _services);

    private static string Emitted(DatastarExpression expression, IServiceProvider services) =>
        new HtmlParser().ParseDocument($"<p {Markup(expression, services)}></p>").QuerySelector("p")!.GetAttribute("data-on:click")!;

    private static string Markup(DatastarExpression expression, IServiceProvider services)
    {
        var writer = FragmentWriter.Rent(new FragmentContext(services));
        Ds.OnClick(expression).WriteTo(writer);
        return writer.ReturnMarkup();
    }
}
