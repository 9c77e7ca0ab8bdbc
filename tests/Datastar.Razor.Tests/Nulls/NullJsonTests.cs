using System.Text.Json;
using System.Text.Json.Serialization;
using Datastar.Razor.Tests.Signals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Nulls;

/// <summary>C#'s null between server and client, which has none.</summary>
public sealed class NullJsonTests
{
    [Fact]
    public void What_is_null_is_declared_as_empty_text_and_a_missing_object_is_left_out()
    {
        var declared = JsonElement.Parse(Ds.Signals(new NullSignals())["data-signals"].ToString()!);

        foreach (var member in declared.EnumerateObject())
            Assert.Equal(member.Name is "row" or "place" ? "null" : "\"\"", member.Value.GetRawText());
    }

    [Fact]
    public void Nulls_of_rows_and_of_nested_signals_are_empty_text_too() => Assert.Equal(
        """{"rows":[{"name":"a","amount":"","due":""}],"scores":[1,""],"place":{"city":"b","floor":""}}""",
        Ds.Signals(new { Rows = new List<Row> { new("a") }, Scores = new List<int?> { 1, null }, Place = new Place("b") })["data-signals"]);

    [Fact]
    public void A_patch_says_that_a_signal_is_null_now() => Assert.Equal(
        """{"age":"","day":""}""", Wire.Read(DatastarEvent.PatchSignals(new NullSignals(Age: 5, Day: new(2026, 1, 2)), new NullSignals()))["signals"]);

    [Fact]
    public async Task Members_that_are_ignored_when_null_are_sent_all_the_same()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapGet("/", () => Results.Datastar(DatastarEvent.PatchSignals(new NullSignals()))),
            builder => builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull));

        Assert.Contains("\"age\":\"\"", await host.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_null_in_an_anonymous_object_removes_the_signal() =>
        Assert.Equal("""{"note":null,"age":""}""", Wire.Read(DatastarEvent.PatchSignals(new { note = (string?)null, age = (int?)null }))["signals"]);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task Empty_text_binds_as_null_for_what_is_no_text(string empty)
    {
        var names = JsonElement.Parse(Ds.Signals(new NullSignals())["data-signals"].ToString()!).EnumerateObject().Select(member => member.Name).Where(name => name != "note");
        var bound = await BindAsync("{" + string.Join(',', names.Select(name => $"\"{name}\":{empty}")) + "}");

        Assert.Equal(new NullSignals().ToString(), bound);
    }

    [Fact]
    public async Task Empty_text_stays_empty_text() => Assert.Equal(new NullSignals(Note: "").ToString(), await BindAsync("""{"note":""}"""));

    [Fact]
    public async Task Rows_and_nested_signals_bind_as_null_too()
    {
        var bound = await BindAsync("""{"row":{"name":"a","amount":"","due":""},"place":{"city":"b","floor":"3"}}""");

        Assert.Equal(new NullSignals(Row: new("a"), Place: new("b", 3)).ToString(), bound);
    }

    [Fact]
    public async Task The_text_of_a_control_binds_as_its_number_enum_or_truth() => Assert.Equal(
        new NullSignals(Age: 12, Price: 1.5m, Views: 7, Ratio: 0.5, Agreed: false, Size: Size.Large).ToString(),
        await BindAsync("""{"age":"12","price":"1.5","views":"7","ratio":"0.5","agreed":"false","size":"1"}"""));

    [Fact]
    public async Task Numbers_are_read_from_text_where_the_app_is_strict_otherwise() => Assert.Equal(
        new NullSignals(Age: 12).ToString(), await BindAsync("""{"age":"12"}""", json => json.NumberHandling = JsonNumberHandling.Strict));

    [Theory]
    [InlineData("""{"age":"abc"}""", "age", "a whole number from -2147483648 to 2147483647, or null")]
    [InlineData("""{"row":{"amount":"x"}}""", "row.amount", "a whole number from -2147483648 to 2147483647, or null")]
    [InlineData("""{"rows":[{"name":"a"},{"due":"x"}]}""", "rows[1].due", "a date such as \"2026-01-31\", or null")]
    [InlineData("""{"agreed":"yes"}""", "agreed", "true or false, or null")]
    public async Task What_is_refused_says_where_it_is(string json, string path, string expected)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (NullSignals signals) => signals.ToString()));

        var problem = await (await host.Client.PostSignalsAsync("/", json)).ProblemAsync();

        Assert.Equal(path, problem.GetProperty("signal").GetString());
        Assert.Equal(expected, problem.GetProperty("expected").GetString());
    }

    [Fact]
    public async Task What_a_member_says_about_itself_counts_beside_null()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (Signals<Special> signals) => signals.Value.ToString()));

        Assert.Equal(new Special().ToString(), await (await host.Client.PostSignalsAsync("/", """{"id":"","size":"","big":""}""")).TextAsync());
        Assert.Equal(new Special(5, Size.Large, 1).ToString(), await (await host.Client.PostSignalsAsync("/", """{"id":"5","size":"Large","big":1}""")).TextAsync());
        Assert.Equal("""{"id":"5","size":"Large","big":""}""", Ds.Signals(new Special(5, Size.Large))["data-signals"]);
    }

    private sealed record Special(
        [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] long? Id = null,
        [property: JsonConverter(typeof(JsonStringEnumConverter))] Size? Size = null,
        [property: JsonNumberHandling(JsonNumberHandling.Strict)] double? Big = null);

    private static async Task<string> BindAsync(string signals, Action<JsonSerializerOptions>? configure = null)
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapPost("/", (NullSignals signals) => signals.ToString()),
            builder => builder.Services.ConfigureHttpJsonOptions(options => configure?.Invoke(options.SerializerOptions)));
        return await (await host.Client.PostSignalsAsync("/", signals)).TextAsync();
    }
}
