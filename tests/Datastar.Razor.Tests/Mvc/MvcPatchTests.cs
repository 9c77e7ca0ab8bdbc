using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Mvc;

public sealed partial class MvcPatchTests
{
    [Theory]
    [InlineData("/notes/add", "<p id=\"one\" title=\"of the &lt;controller&gt;\" class=\"1\">told /notes/Add <a href=\"/notes/Add\">Add</a></p>")]
    [InlineData("/notes-page/note", "<p id=\"one\" title=\"of the &lt;page&gt;\" class=\"1\">told /notes/Add <a href=\"\"></a></p>")]
    public async Task A_partial_view_has_the_view_data_the_model_state_and_the_temporary_data_of_its_action(string path, string expected)
    {
        await using var app = await StartAsync();

        Assert.Equal(expected, Assert.Single(await app.EventsAsync(path)).Elements);
    }

    [Fact]
    public async Task A_partial_view_is_found_by_its_name_and_patched_by_options()
    {
        await using var app = await StartAsync();

        var patch = Assert.Single(await app.EventsAsync("/notes/named"));

        Assert.StartsWith("<p id=\"named\"", patch.Elements, StringComparison.Ordinal);
        Assert.Equal("#notes", patch["selector"]);
    }

    [Fact]
    public async Task Without_a_model_the_view_gets_that_of_the_view_data()
    {
        await using var app = await StartAsync();

        Assert.StartsWith("<p id=\"given\"", Assert.Single(await app.EventsAsync("/notes/bymodelofviewdata")).Elements, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/notes/several")]
    [InlineData("/notes-page/several")]
    public async Task Partial_views_of_one_answer_keep_their_own_models(string path)
    {
        await using var app = await StartAsync();

        var events = await app.EventsAsync(path);

        Assert.StartsWith("<p id=\"first\"", events[0].Elements, StringComparison.Ordinal);
        Assert.StartsWith("<p id=\"second\"", events[1].Elements, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/notes/counted", "<b id=\"tally\">3 counted</b>")]
    [InlineData("/notes/bytype", "<b id=\"tally\">4 </b>")]
    [InlineData("/notes-page/tally", "<b id=\"tally\">5 </b>")]
    public async Task A_view_component_is_patched_by_name_and_by_type(string path, string expected)
    {
        await using var app = await StartAsync();

        Assert.Equal(expected, Assert.Single(await app.EventsAsync(path)).Elements);
    }

    [Theory]
    [InlineData("/notes/missing", "There is no partial view '_Missing'. Searched:")]
    [InlineData("/notes/missingcomponent", "'Nothing'")]
    public async Task What_does_not_exist_is_named(string path, string expected)
    {
        await using var app = await StartAsync();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.Client.GetAsync(path));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/notes/save")]
    [InlineData("/notes-page/save")]
    public async Task Errors_of_the_model_state_become_messages_at_their_fields(string path)
    {
        await using var app = await StartAsync();

        var refused = await PostAsync(app, path, Json("""{"text":"","stars":0}"""));
        var accepted = await PostAsync(app, path, Json("""{"text":"<b>","stars":2}"""));

        Assert.Equal("""{"errors":{"text":"A note, please.","stars":"The field Stars must be between 1 and 9."}}""", Assert.Single(SseReader.Read(System.Text.Encoding.UTF8.GetBytes(refused.Body)))["signals"]);
        Assert.Contains("&lt;b&gt;", accepted.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_the_model_state_are_a_400_for_others()
    {
        await using var app = await StartAsync();

        var refused = await PostAsync(app, "/notes/save", Json("""{"text":""}"""), isDatastar: false);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("\"Text\":[\"A note, please.\"]", refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_token_of_the_form_tag_helper_is_accepted_and_a_wrong_one_is_a_400_that_says_so(bool antiforgery)
    {
        await using var app = await StartAsync(antiforgery);
        using var page = await app.Client.GetAsync("/notes/form");
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        var cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        var accepted = await PostAsync(app, "/notes/guarded", Form(Token().Match(html).Groups[1].Value), cookie: cookie);
        var wrong = await PostAsync(app, "/notes/guarded", Form("wrong"), cookie: cookie);

        Assert.Matches(@"@post\('/notes/Guarded', \{.*contentType: 'form'", html);
        Assert.Contains("<p id='text'>a &amp; b</p>", accepted.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("\"title\":\"The antiforgery token is missing or not valid.\"", wrong.Body, StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync(bool antiforgery = false) => MvcApp.StartAsync(configure: builder =>
    {
        builder.Services.AddDatastar(options => options.Antiforgery = antiforgery);
        builder.Services.AddControllersWithViews().AddRazorOptions(razor => razor.ViewLocationFormats.Add("/Mvc/Views/{0}.cshtml"));
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Mvc/Views");
    });

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static FormUrlEncodedContent Form(string token) => new(new Dictionary<string, string> { ["text"] = "a & b", ["__RequestVerificationToken"] = token });

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(TestApp app, string path, HttpContent content, bool isDatastar = true, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (isDatastar)
            request.Headers.Add("Datastar-Request", "true");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var response = await app.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
