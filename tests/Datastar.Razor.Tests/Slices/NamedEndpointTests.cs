using Datastar.Razor.Tests.Slices.Templates;
using Datastar.Razor.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Slices;

public sealed class NamedEndpointTests
{
    [Fact]
    public async Task A_template_names_endpoints_by_its_own_Url()
    {
        await using var app = await TestApp.InMemoryAsync(
            app =>
            {
                app.MapGet("/todos/{id:int}", (int id) => id).WithName("named");
                app.MapPost("/todos", () => "").WithName("plain");
                app.MapGet("/page", () => Results.Datastar(Named.Create()));
            },
            builder => builder.Services.AddDatastar());

        Assert.Equal(
            """<a id="a" data-on:click="@get('/todos/5')" data-on:focus="@post('/todos')">x</a>""",
            Assert.Single(await app.EventsAsync("/page")).Elements);
    }
}
