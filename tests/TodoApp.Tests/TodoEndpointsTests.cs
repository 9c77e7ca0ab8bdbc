using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using TodoApp.Todos;

namespace TodoApp.Tests;

/// <summary>The app by its requests, without a browser.</summary>
public sealed class TodoEndpointsTests : IClassFixture<TodoAppFactory>
{
    private readonly HttpClient _client;
    private readonly TodoAppFactory _app;

    public TodoEndpointsTests(TodoAppFactory app)
    {
        _app = app;
        _client = NewSession();
    }

    [Theory, InlineData("/"), InlineData("/active"), InlineData("/completed")]
    public async Task Pages_are_whole_and_not_stored(string path)
    {
        using var response = await _client.GetAsync(path);

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("head script[type=module]"));
        Assert.NotNull(page.QuerySelector(".todoapp .new-todo"));
    }

    [Fact]
    public async Task Todos_that_are_added_within_a_millisecond_keep_their_order()
    {
        var store = _app.Services.GetRequiredService<TodoStore>();
        var list = await store.CreateListAsync();
        var titles = Enumerable.Range(0, 200).Select(n => $"{n}").ToList();

        foreach (var title in titles)
            await store.AddAsync(list, title);

        Assert.Equal(titles, (await store.ListAsync(list)).Select(todo => todo.Title));
    }

    [Fact]
    public async Task A_todo_is_trimmed_stored_and_sent_to_the_streams_of_its_session_only()
    {
        await _client.GetAsync("/");
        var other = NewSession();
        await other.GetAsync("/");
        using var mine = await OpenStreamAsync(_client);
        using var theirs = await OpenStreamAsync(other);

        using var response = await SendAsync(_client, HttpMethod.Post, "/todos", """{"title":"  <b>milk</b> "}""");
        using var foreign = await SendAsync(other, HttpMethod.Post, "/todos", """{"title":"theirs"}""");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await ReadUntilAsync(mine, ">&lt;b&gt;milk&lt;/b&gt;</label>");
        Assert.DoesNotContain("milk", await ReadUntilAsync(theirs, ">theirs</label>"), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;milk&lt;/b&gt;", await _client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":"   "}""", HttpStatusCode.NoContent)]
    [InlineData("""{"title":5}""", HttpStatusCode.OK)]
    [InlineData("""{"title":""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_title_adds_nothing(string signals, HttpStatusCode status)
    {
        await _client.GetAsync("/");

        using var response = await SendAsync(_client, HttpMethod.Post, "/todos", signals);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(new HtmlParser().ParseDocument(await _client.GetStringAsync("/")).QuerySelectorAll(".todo-list li"));
    }

    [Fact]
    public async Task Commands_are_for_Datastar_only()
    {
        using var response = await _client.PostAsync("/todos", new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Titles_and_lists_have_a_limit_that_the_page_is_told()
    {
        var client = NewSession();
        using var fits = await SendAsync(client, HttpMethod.Post, "/todos", $$"""{"title":"{{new string('x', 200)}}"}""");
        using var tooLong = await SendAsync(client, HttpMethod.Post, "/todos", $$"""{"title":"{{new string('x', 201)}}"}""");
        for (var i = 1; i < 500; i++)
            (await SendAsync(client, HttpMethod.Post, "/todos", """{"title":"y"}""")).Dispose();
        using var tooMany = await SendAsync(client, HttpMethod.Post, "/todos", """{"title":"z"}""");

        Assert.Equal(HttpStatusCode.NoContent, fits.StatusCode);
        Assert.Contains("A title has 200 characters at most.", await tooLong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("A list holds 500 todos: delete some first.", await tooMany.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(500, new HtmlParser().ParseDocument(await client.GetStringAsync("/")).QuerySelectorAll(".todo-list li").Length);
    }

    [Theory]
    [InlineData("0f0e0d0c-0b0a-4908-8706-050403020100")]
    [InlineData("x' OR '1'='1")]
    public async Task A_cookie_that_the_app_has_not_issued_names_no_list(string cookie)
    {
        var client = _app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Cookie", $"todo-list={Uri.EscapeDataString(cookie)}");
        using var response = await client.SendAsync(request);

        Assert.StartsWith("todo-list=", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.DoesNotContain(cookie, response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    private HttpClient NewSession() => _app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? signals = null, HttpCompletionOption until = default)
    {
        var request = new HttpRequestMessage(method, path) { Headers = { { "Datastar-Request", "true" } } };
        if (signals is not null)
            request.Content = new StringContent(signals, Encoding.UTF8, "application/json");
        return client.SendAsync(request, until);
    }

    private static async Task<StreamReader> OpenStreamAsync(HttpClient client)
    {
        var response = await SendAsync(client, HttpMethod.Get, "/updates/All", until: HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<string> ReadUntilAsync(StreamReader stream, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var read = new StringBuilder();
        while (await stream.ReadLineAsync(patience.Token) is { } line)
        {
            read.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
                break;
        }
        return read.ToString();
    }
}
