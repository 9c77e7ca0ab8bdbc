using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Security;

/// <summary>Why <c>RequireDatastar()</c> holds against other sites: browsers ask before they send its header, and the app does not agree.</summary>
public sealed class PreflightTests
{
    private const string Origin = "https://evil.example";

    [Fact]
    public async Task An_app_without_CORS_does_not_let_other_sites_send_the_header()
    {
        await using var app = await TestApp.InMemoryAsync(Map, builder => builder.Services.AddDatastar());

        using var response = await PreflightAsync(app);

        Assert.False(Allows(response));
    }

    [Fact]
    public async Task Nor_does_a_policy_that_names_other_headers()
    {
        await using var app = await WithCorsAsync(policy => policy.WithOrigins(Origin).AllowCredentials().WithHeaders("Content-Type"));

        using var response = await PreflightAsync(app);

        Assert.False(Allows(response));
    }

    [Fact]
    public async Task A_policy_that_allows_any_header_opens_it_as_the_documents_say()
    {
        await using var app = await WithCorsAsync(policy => policy.WithOrigins(Origin).AllowCredentials().AllowAnyHeader());

        using var response = await PreflightAsync(app);

        Assert.True(Allows(response));
    }

    [Fact]
    public async Task A_request_that_needs_no_preflight_is_refused()
    {
        await using var app = await TestApp.InMemoryAsync(Map, builder => builder.Services.AddDatastar());

        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/todos") { Content = new StringContent("{}") };
            request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            request.Headers.Add("Origin", Origin);
            using var response = await app.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    private static void Map(WebApplication app) => app.MapPost("/todos", () => Results.Datastar("<p>in</p>")).RequireDatastar();

    private static Task<TestApp> WithCorsAsync(Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder> policy) => TestApp.InMemoryAsync(
        app =>
        {
            app.UseCors();
            Map(app);
        },
        builder => builder.Services.AddDatastar().Services.AddCors(cors => cors.AddDefaultPolicy(policy)));

    private static Task<HttpResponseMessage> PreflightAsync(TestApp app)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/todos");
        request.Headers.Add("Origin", Origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "datastar-request");
        return app.Client.SendAsync(request);
    }

    private static bool Allows(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Headers", out var headers) && headers.Any(header => header == "*" || header.Contains("datastar-request", StringComparison.OrdinalIgnoreCase));
}
