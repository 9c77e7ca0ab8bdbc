using CsCheck;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Tests.Signals;

public sealed class PlainJsonTests
{
    private const int MaxDepth = 5;

    private static readonly SignalsJson Json = SignalsJson.Of(null);

    // Pieces that are all right in one place or another; most ways to put them together are not.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "{\"a\":", "\"b\":", "\"A\":1", "\"é\":", "\"\"", "\"x\"", "\"\\n\\\\\"", "\"\\u00e9\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"",
        "\\", "\n", " ", "\t", "\0", "0", "01", "-", "-7", "1.5", "1.", ".5", "1e9", "1e999", "true", "false", "null", "tru", "\"__proto__\":", "\"constructors\":", "//x", "é", "🎉",
    ];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":"Café & crème","remaining":-42,"busy":true,"ratio":0.5,"filter":"","none":null,"no":false}""")]
    [InlineData("""{"text":"a\nb\\c\"d\/\b\f\r\tend\n"}""")]
    [InlineData("""{"text":"\u00e9\u0041","last":"\u0000"}""")]
    [InlineData("""{"a":{"b":[{"c":[]},{}]},"b":[[0],[1,2]]}""")]
    [InlineData("""{"constructors":1,"prototypes":{"a":1},"proto":2,"":3}""")]
    public void What_browsers_write_is_sound_at_first_sight(string json) => Assert.True(IsPlain(json));

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"A":2}""")]
    [InlineData("""{"é":1,"É":2}""")]
    [InlineData("""{"o":{"__proto__":1}}""")]
    [InlineData("""{"constructor":1}""")]
    [InlineData("""{"a":[[[[[1]]]]]}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\u00g0"}""")]
    [InlineData("""{"a":"\""")]
    [InlineData("""{"a":"\u00""")]
    [InlineData("""{"a":01}""")]
    [InlineData("""{"a":1e5}""")]
    [InlineData("""{"a":-}""")]
    [InlineData("""{"a":1.}""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1}}""")]
    [InlineData("""{"a" :1}""")]
    [InlineData("{\"a\":\"\t\"}")]
    [InlineData("{\"a")]
    [InlineData("")]
    [InlineData("[]")]
    public void All_else_is_looked_at_closely(string json) => Assert.False(IsPlain(json));

    [Fact]
    public void Text_that_is_not_UTF8_is_looked_at_closely() => Assert.False(PlainJson.IsSound([.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8], MaxDepth));

    [Fact]
    public async Task What_is_sound_at_first_sight_is_sound_when_looked_at_closely()
    {
        var plain = 0;
        var payloads = Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 8], Gen.Bool, (pieces, isClosed) => isClosed ? $"{{\"a\":{string.Concat(pieces)}}}" : string.Concat(pieces));
        await payloads.SampleSeededAsync(seed: 5, count: 50_000, json =>
        {
            if (!IsPlain(json))
                return;
            plain++;
            new SignalsScanner(Json).ScanToEnd(System.Text.Encoding.UTF8.GetBytes(json));
        });

        Assert.True(plain > 500, $"Only {plain} payloads were plain.");
    }

    private static bool IsPlain(string json) => PlainJson.IsSound(System.Text.Encoding.UTF8.GetBytes(json), MaxDepth);
}
