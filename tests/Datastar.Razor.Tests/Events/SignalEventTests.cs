using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

public sealed class SignalEventTests
{
    [Fact]
    public async Task An_object_is_sent_as_JSON()
    {
        Assert.Equal("event: datastar-patch-signals\ndata: signals {\"busy\":true,\"name\":null}\n\n",
            await Wire.TextAsync(DatastarEvent.PatchSignals(new { Busy = true, Name = (string?)null })));
    }

    [Fact]
    public async Task OnlyIfMissing_id_and_retry_are_sent_before_the_signals()
    {
        Assert.Equal("event: datastar-patch-signals\nid: 1\nretry: 5000\ndata: onlyIfMissing true\ndata: signals {\"a\":1}\n\n",
            await Wire.TextAsync(DatastarEvent.PatchSignals(new { a = 1 }, new() { OnlyIfMissing = true, EventId = "1", Retry = TimeSpan.FromSeconds(5) })));
    }

    public static TheoryData<Func<DatastarEvent>> WaysToSayOne => new()
    {
        () => DatastarEvent.PatchSignals("""{"a":1}"""),
        () => DatastarEvent.PatchSignals(new Dictionary<string, int> { ["a"] = 1 }),
        () => DatastarEvent.PatchSignals(new JsonObject { ["a"] = 1 }),
        () => DatastarEvent.PatchSignals((object)new { a = 1 }),
        () => DatastarEvent.PatchSignals(System.Text.Json.JsonDocument.Parse("""{"a":1}""").RootElement),
    };

    [Theory, MemberData(nameof(WaysToSayOne))]
    public void Signals_are_JSON_text_objects_dictionaries_or_nodes(Func<DatastarEvent> create)
    {
        Assert.Equal("""{"a":1}""", Wire.Read(create()).Signals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("alert(1)")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1};alert(1)")]
    [InlineData("{\"a\":1}//")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void Text_that_is_no_JSON_object_is_refused_because_the_client_would_run_it(string json)
    {
        Assert.Throws<ArgumentException>(nameof(json), () => DatastarEvent.PatchSignals(json));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(true)]
    public async Task A_value_that_is_no_JSON_object_is_refused(object value)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Wire.TextAsync(DatastarEvent.PatchSignals(value)));
        Assert.Contains("JSON object", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_over_several_lines_stays_the_same_JSON()
    {
        Assert.Equal("{\n  \"a\": 1\n}", Wire.Read(DatastarEvent.PatchSignals("{\r\n  \"a\": 1\r}")).Signals);
    }

    [Fact]
    public async Task The_JSON_options_of_the_app_decide_names_and_indentation()
    {
        var context = Wire.Request(new ServiceCollection()
            .ConfigureHttpJsonOptions(json =>
            {
                json.SerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower;
                json.SerializerOptions.WriteIndented = true;
            })
            .BuildServiceProvider());

        await ServerSentEventGenerator.For(context).PatchSignalsAsync(new { TodoTitle = "x" });

        Assert.Equal("x", (string?)JsonNode.Parse(SseReader.Single(context.Body().Bytes).Signals)!["todo_title"]);
    }

    [Fact]
    public void Removing_signals_sets_their_paths_to_null()
    {
        Assert.Equal("""{"a":null,"user":{"name":null,"mail":null}}""", Wire.Read(DatastarEvent.RemoveSignals("a", "user.name", "user.mail")).Signals);
    }

    [Fact]
    public void Removing_a_parent_removes_its_children_whatever_the_order()
    {
        Assert.Equal("""{"user":null}""", Wire.Read(DatastarEvent.RemoveSignals("user", "user.name")).Signals);
        Assert.Equal("""{"user":null}""", Wire.Read(DatastarEvent.RemoveSignals("user.name", "user")).Signals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a. ")]
    [InlineData("$a")]
    public void What_is_no_path_of_a_signal_is_refused(string path)
    {
        Assert.ThrowsAny<ArgumentException>(() => DatastarEvent.RemoveSignals(path));
    }

    [Fact]
    public void Hostile_paths_stay_names()
    {
        Assert.Equal("a\n\n\"</script>", JsonNode.Parse(Wire.Read(DatastarEvent.RemoveSignals("a\n\n\"</script>")).Signals)!.AsObject().Single().Key);
    }
}
