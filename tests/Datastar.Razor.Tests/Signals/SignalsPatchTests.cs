using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Tests.Signals;

public class SignalsPatchTests
{
    private static readonly Gen<string> Name = Gen.Char["abc"].Select(letter => letter.ToString());

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.Int[0, 2].Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        Name.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Const((JsonNode?)null),
        Gen.Int[0, 2].Array[0, 2].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item == 2 ? null : JsonValue.Create(item)), new JsonObject { ["a"] = null }])));

    private static readonly Gen<JsonObject> State = Object(Gen.OneOf(Leaf, Object(Gen.OneOf(Leaf, Object(Leaf).Select(inner => (JsonNode?)inner))).Select(inner => (JsonNode?)inner)));

    [Fact]
    public void Applying_the_patch_to_the_old_state_gives_the_new_one() => Gen.Select(State, State).Sample((before, after) =>
    {
        var patched = Apply(WithoutNulls(before), JsonNode.Parse(Patch(before, after)));

        Assert.True(JsonNode.DeepEquals(WithoutNulls(after), patched), $"{before.ToJsonString()} → {after.ToJsonString()}: {patched?.ToJsonString()}");
    });

    [Fact]
    public void Equal_states_give_an_empty_patch() => State.Sample(state => Assert.Equal("{}", Patch(state, state.DeepClone())));

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"a":1,"b":3}""", """{"b":3}""")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", """{"b":null}""")]
    [InlineData("""{"user":{"name":"x","age":1}}""", """{"user":{"name":"y","age":1}}""", """{"user":{"name":"y"}}""")]
    [InlineData("""{"user":{"name":"x"}}""", """{"user":null}""", """{"user":null}""")]
    [InlineData("""{"user":5}""", """{"user":{"name":null,"age":1}}""", """{"user":{"age":1}}""")]
    [InlineData("""{"tags":[1,2]}""", """{"tags":[1,null]}""", """{"tags":[1,null]}""")]
    [InlineData("""{"a":{"b":{}}}""", """{"a":{}}""", """{"a":{"b":null}}""")]
    public void Only_what_differs_is_written(string before, string after, string patch) =>
        Assert.Equal(patch, Patch(JsonNode.Parse(before)!, JsonNode.Parse(after)!));

    private static Gen<JsonObject> Object(Gen<JsonNode?> member) => Gen.Select(Name, member).Array[0, 3].Select(members =>
    {
        var result = new JsonObject();
        foreach (var (name, value) in members)
            result[name] = value?.DeepClone();
        return result;
    });

    private static string Patch(JsonNode before, JsonNode after)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            SignalsPatch.Write(json, JsonElement.Parse(before.ToJsonString()), JsonElement.Parse(after.ToJsonString()));
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // RFC 7386, section 2, word for word.
    private static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
            return patch?.DeepClone();
        var result = target as JsonObject ?? [];
        foreach (var (name, value) in members)
        {
            var old = result[name];
            result.Remove(name);
            if (value is not null)
                result[name] = Apply(old, value);
        }
        return result;
    }

    private static JsonObject WithoutNulls(JsonObject state)
    {
        var result = new JsonObject();
        foreach (var (name, value) in state)
        {
            if (value is not null)
                result[name] = value is JsonObject inner ? WithoutNulls(inner) : value.DeepClone();
        }
        return result;
    }
}
