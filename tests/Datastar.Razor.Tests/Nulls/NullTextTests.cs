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
                app.MapGet("/urls", () => Results.Datastar(HtmlFragment.Raw(string.Join(' ',
                    Url.To("days", new { day = (DateOnly?)null }), Url.To("days", new { day = (int?)5 }),
                    Url.To("days", new { day = "a", search = (string?)null, page = (int?)null }), Url.To("days", new { day = "a", search = "", page = 2 })))));
            },
            builder => builder.Services.AddDatastar());

        Assert.Equal("/days /days/5 /days/a /days/a?page=2", Assert.Single(await app.EventsAsync("/urls")).Elements);
    }

    [Fact]
    public void Text_that_is_null_in_an_anonymous_object_stays_null_and_other_nulls_are_empty() => Assert.Equal(
        """{"note":null,"age":"","day":"","rows":[{"name":null,"amount":""}]}""",
        Ds.Signals(new { note = (string?)null, age = (int?)null, day = (DateOnly?)null, rows = new[] { new { name = (string?)null, amount = (int?)null } } })["data-signals"]);

    [Fact]
    public void Null_in_a_payload_is_null_which_binds_as_such() => Assert.Equal(
        """@post('/x', {payload: {note: null, age: null}})""",
        Post("/x", new() { Payload = new { note = (string?)null, age = (int?)null } }).ToString());
}
