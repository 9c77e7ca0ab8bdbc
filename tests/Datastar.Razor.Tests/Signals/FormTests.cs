using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public class FormTests
{
    private static Task<SignalsHost> StartAsync() => SignalsHost.StartAsync(app =>
    {
        app.MapPost("/mixed", async (TodoSignals? signals, [FromForm] string title, IFormFile? file) =>
            $"{signals is null} {title} {(file is null ? "-" : await new StreamReader(file.OpenReadStream()).ReadToEndAsync())}").DisableAntiforgery();
        app.MapPost("/fields", (TodoSignals? signals, [FromForm] string title) => $"{signals is null} {title}").DisableAntiforgery();
        app.MapPost("/form", ([FromForm] TodoSignals signals) => signals.ToString()).DisableAntiforgery();
    });

    [Fact]
    public async Task A_form_and_its_files_bind_beside_a_signals_parameter()
    {
        await using var host = await StartAsync();
        var multipart = new MultipartFormDataContent { { new StringContent("from the form"), "title" }, { new StringContent("content"), "file", "a.txt" } };
        var encoded = new FormUrlEncodedContent([new("title", "from the form")]);

        Assert.Equal("True from the form content", await (await host.Client.PostAsync("/mixed", multipart, TestContext.Current.CancellationToken)).TextAsync());
        Assert.Equal("True from the form", await (await host.Client.PostAsync("/fields", encoded, TestContext.Current.CancellationToken)).TextAsync());
    }

    [Fact]
    public async Task A_signals_type_itself_may_be_bound_from_a_form()
    {
        await using var host = await StartAsync();

        var response = await host.Client.PostAsync("/form", new FormUrlEncodedContent([new("Title", "x"), new("Remaining", "3"), new("Filter", "All")]), TestContext.Current.CancellationToken);

        Assert.Equal("TodoSignals { Title = x, Remaining = 3, Filter = All }", await response.TextAsync());
    }

    [Fact]
    public async Task JSON_on_an_endpoint_of_forms_is_415()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.Client.PostSignalsAsync("/mixed", "{}")).StatusCode);
    }
}
