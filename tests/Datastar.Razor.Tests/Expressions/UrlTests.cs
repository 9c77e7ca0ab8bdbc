using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public class UrlTests
{
    [Fact]
    public async Task An_endpoint_is_found_by_its_name_in_the_app_that_serves_the_request()
    {
        await using var first = await Start("/todos/{id}");
        await using var second = await Start("/tasks/{id}/show");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Ask(i % 2 == 0 ? first : second, "/ask")));

        Assert.All(answers, (answer, i) => Assert.Equal(i % 2 == 0 ? "@get('/todos/a%20b?q=1')" : "@get('/tasks/a%20b/show?q=1')", answer));
    }

    [Fact]
    public async Task The_path_base_is_part_of_the_url()
    {
        await using var app = await Start("/todos/{id}", "/base");

        Assert.Equal("@get('/base/todos/a%20b?q=1')", await Ask(app, "/base/ask"));
    }

    [Fact]
    public async Task Without_a_request_the_link_generator_is_given()
    {
        await using var app = await Start("/todos/{id}");
        var links = app.Services.GetRequiredService<LinkGenerator>();

        Assert.Equal(@"@get('/todos/5/' + encodeURIComponent($title).replace(/^\.{0,2}$/, '%00'))", Get($"{Url.To(links, "todo", new { id = 5 })}/{S.Title}").ToString());
        Assert.Equal("/todos/6", Url.To(links, "todo", new RouteValueDictionary { ["id"] = 6 }));
        Assert.Equal("/todos/7", Url.To(links, "todo", new Dictionary<string, object?> { ["id"] = 7 }).ToString());
        Assert.Equal(Url.To(links, "todo", new { id = 5 }), Url.To(links, "todo", new { id = "5" }));
    }

    [Fact]
    public async Task A_name_or_a_value_that_no_endpoint_has_is_an_error()
    {
        await using var app = await Start("/todos/{id}");
        var links = app.Services.GetRequiredService<LinkGenerator>();

        Assert.Contains("\"nope\"", Assert.Throws<InvalidOperationException>(() => Url.To(links, "nope", new { id = 5 })).Message, StringComparison.Ordinal);
        Assert.Contains("\"todo\"", Assert.Throws<InvalidOperationException>(() => Url.To(links, "todo", new { key = 5 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_value_that_leads_elsewhere_is_refused()
    {
        await using var app = await Start("/todos/{**id}");
        var links = app.Services.GetRequiredService<LinkGenerator>();

        foreach (var id in new[] { "..", ".", "a/../b", "../../x" })
            Assert.Contains("\"todo\"", Assert.Throws<ArgumentException>(() => Url.To(links, "todo", new { id })).Message, StringComparison.Ordinal);
        Assert.Equal("/todos/a/b", Url.To(links, "todo", new { id = "a/b" }));
        Assert.Throws<ArgumentException>(() => Get($"/{Url.To(links, "todo", new { id = 5 })}"));
    }

    [Fact]
    public void Outside_of_a_request_the_error_says_what_to_do()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Url.To("todo", new { id = 5 }));

        Assert.Contains("AddDatastar", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\"todo\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_without_a_url_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Get(""));
        Assert.Throws<ArgumentException>(() => Get(" "));
        Assert.Throws<ArgumentNullException>(() => Get((string)null!));
        Assert.Throws<ArgumentNullException>(() => Get((DatastarExpression<string>)null!));
    }

    [Fact]
    public void A_hole_can_neither_leave_its_segment_nor_the_string()
    {
        foreach (var hostile in new[] { "../admin", "..a", "a/b", "a?b", "a#b", "a&b=c", "'+alert(1)+'", "\\'", "\u2028", "%2F", "\ud800", "</script>", "@x(", "$y;" })
        {
            var url = Get($"/t/{hostile}/e").ToString()["@get('/t/".Length..^"/e')".Length];

            Assert.DoesNotContain(url, c => !char.IsAsciiLetterOrDigit(c) && !"%-._~".Contains(c, StringComparison.Ordinal));
        }
    }

    private static Task<string> Ask(WebApplication app, string path) =>
        app.GetTestClient().GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<WebApplication> Start(string pattern, string? pathBase = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddHttpContextAccessor();
        var app = builder.Build();
        if (pathBase is not null)
        {
            app.UsePathBase(pathBase);
            app.UseRouting();
        }
        app.MapGet(pattern, (string id) => id).WithName("todo");
        app.MapGet("/ask", () => Get(Url.To("todo", new { id = "a b", q = 1 })).ToString());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
