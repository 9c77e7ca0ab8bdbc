using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

/// <summary>A refusal is the same answer in every host: minimal API, MVC and Razor Pages, whatever else handles exceptions.</summary>
public sealed class RefusalDoorTests
{
    [Theory]
    [CombinatorialHosts]
    public async Task Refused_signals_are_answered_by_400_and_a_line_in_the_log(string environment, bool hasHandler, bool hasProblemDetails, bool hasFilter)
    {
        await using var app = await TestApp.InMemoryAsync(
            app =>
            {
                if (hasHandler)
                    app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("the app's own")));
                app.MapPost("/minimal", (TodoSignals signals) => "called");
                app.MapPost("/read", async (HttpRequest request, CancellationToken cancellationToken) =>
                {
                    await Task.Yield();
                    return (await request.ReadSignalsAsync<TodoSignals>(cancellationToken)).Title;
                });
                app.MapControllers();
                app.MapRazorPages();
            },
            builder =>
            {
                builder.Services.AddDatastar();
                builder.Services.AddControllers(mvc =>
                {
                    if (hasFilter)
                        mvc.Filters.Add<CatchAll>();
                }).AddApplicationPart(typeof(RefusalDoorTests).Assembly);
                builder.Services.AddRazorPages(o => o.RootDirectory = "/Signals/Pages");
                if (hasProblemDetails)
                    builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["app"] = "mine");
            },
            environment);
        app.Client.DefaultRequestHeaders.Add("Datastar-Request", "true");

        foreach (var path in new[] { "/minimal", "/read", "/refusal-door" })
        {
            using var response = await app.Client.PostSignalsAsync(path, """{"title":["a secret"]}""");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var problem = await response.ProblemAsync();
            Assert.Equal("title", problem.GetProperty("signal").GetString());
            // ASP.NET Core customizes ProblemDetails of [ApiController] only.
            Assert.Equal(hasProblemDetails && path != "/refusal-door", problem.TryGetProperty("app", out _));
        }
        // A page whose handlers alone take signals has no filter of ours: the app's own comes first there.
        using var page = await app.Client.GetSignalsAsync("/signals-handler-page", """{"remaining":"a secret"}""");
        if (!hasFilter)
            Assert.Equal("remaining", (await page.ProblemAsync()).GetProperty("signal").GetString());

        var lines = app.Logs.Lines.Where(line => line.Contains("The signals of a request", StringComparison.Ordinal)).ToList();
        Assert.Equal(hasFilter ? 3 : 4, lines.Count);
        Assert.All(lines, line => Assert.StartsWith("Information Datastar.Razor: The signals of a request to ", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("/minimal", StringComparison.Ordinal) && line.EndsWith("refused at 'title': The signal 'title' was expected to be a string.", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains("a secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_much_is_logged_too_and_a_name_cannot_forge_a_line()
    {
        await using var app = await TestApp.InMemoryAsync(
            app => app.MapPost("/", (TodoSignals signals) => "called"), builder => builder.Services.AddDatastar(o => o.Signals = new() { MaxBytes = 60 }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Client.PostSignalsAsync("/", new string(' ', 61))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.PostSignalsAsync("/", """{"a\nInformation forged":1,"a\nInformation forged":2}""")).StatusCode);

        var lines = app.Logs.Lines.Where(line => line.Contains("The signals of a request", StringComparison.Ordinal)).ToList();
        Assert.EndsWith("The signals are larger than the 60 bytes that are allowed.", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\n', lines[1]);
    }

    [Fact]
    public async Task Each_refusal_of_RequireDatastar_has_ProblemDetails_of_its_own()
    {
        var count = 0;
        await using var app = await TestApp.InMemoryAsync(
            app => app.MapPost("/", () => "called").RequireDatastar(),
            builder => builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.Add("user", $"user {++count}")));

        foreach (var user in new[] { "user 1", "user 2" })
        {
            using var response = await app.Client.PostSignalsAsync("/", "{}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(user, (await response.ProblemAsync()).GetProperty("user").GetString());
        }
    }

    private sealed class CatchAll : IExceptionFilter
    {
        public void OnException(ExceptionContext context) => context.Result = new ContentResult { Content = "the app's filter" };
    }

    private sealed class CombinatorialHosts : Xunit.v3.DataAttribute
    {
        public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
            new([.. from environment in new[] { "Development", "Production" } from bits in Enumerable.Range(0, 8) select new TheoryDataRow(environment, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0)]);

        public override bool SupportsDiscoveryEnumeration() => true;
    }
}

[Route("refusal-door")]
public sealed class RefusalDoorController : ControllerBase
{
    [HttpPost]
    public string Post([FromSignals] TodoSignals signals) => signals.Title;
}
