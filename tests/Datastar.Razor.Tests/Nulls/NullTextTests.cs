using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Nulls;

/// <summary>Null in what is no signal of a type: route values, payloads, anonymous objects.</summary>
public sealed class NullTextTests
{
    [Fact]
    public async Task A_route_value_that_is_null_is_left_out_of_the_URL()
    {
        await using var app = await TestApp.InMemoryAsync(
            app =>
            {
                app.MapGet("/days/{day?}", () => "").WithName("days");
                app.MapGet("/urls", () => string.Join(' ',
                    Url.To("days", new { day = (DateOnly?)null }), Url.To("days", new { day = (DateOnly?)new DateOnly(2026, 1, 2) }),
                    Url.To("days", new { day = "a", search = (string?)null, page = (int?)null }), Url.To("days", new { day = "a", search = "", page = 2 })));
            },
            builder => builder.Services.AddDatastar());

        Assert.Equal("/days /days/2026-01-02 /days/a /days/a?search=&page=2", await app.Client.GetStringAsync("/urls", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Text_that_is_null_in_an_anonymous_object_stays_null_and_other_nulls_are_empty() => Assert.Equal(
        """{"note":null,"age":"","day":"","rows":[{"name":null,"amount":""}]}""",
        Ds.Signals(new { note = (string?)null, age = (int?)null, day = (DateOnly?)null, rows = new[] { new { name = (string?)null, amount = (int?)null } } })["data-signals"]);

    [Fact]
    public void A_payload_says_null_as_signals_do() => Assert.Equal(
        """@post('/x', {payload: {note: null, age: ''}})""",
        Post("/x", new() { Payload = new { note = (string?)null, age = (int?)null } }).ToString());
}
