using System.Text;
using System.Text.Json;

namespace Datastar.Razor.Tests.Signals.Attacks;

/// <summary>What a hostile client may send. ASCII throughout: other bytes are written as what Latin-1 makes of them.</summary>
internal static class AttackTable
{
    private const int MaxBytes = 1024 * 1024;
    private const string Valid = """{"title":"a\u00e9\"b","remaining":12,"ratio":-1.5e2,"user":{"name":"n","age":null},"tags":["x","y"],"any":[true,false]}""";

    public static IEnumerable<Attack> All() =>
        [.. Truncations(), .. Depths(), .. Sizes(), .. Numbers(), .. Texts(), .. Names(), .. Shapes(), .. ContentTypes(), .. Queries(), .. Http()];

    private static IEnumerable<Attack> Truncations()
    {
        for (var length = 1; length < Valid.Length; length++)
        {
            yield return Attack.Body($"body cut at {length}", 400, Valid[..length]);
            yield return Attack.Query($"query cut at {length}", 400, "datastar=" + Uri.EscapeDataString(Valid[..length]));
        }
        yield return Attack.Body("whole", 200, Valid);
        yield return Attack.Query("whole query", 200, "datastar=" + Uri.EscapeDataString(Valid));
    }

    private static IEnumerable<Attack> Depths()
    {
        foreach (var (open, value, close) in new[] { ("[", "", "]"), ("{\"a\":", "1", "}") })
        {
            foreach (var (depth, status) in new[] { (31, 200), (32, 400), (33, 400), (64, 400), (1000, 400), (100_000, 400) })
            {
                var nested = string.Concat(Enumerable.Repeat(open, depth));
                yield return Attack.Body($"{depth} × {open} closed", status, $"{{\"other\":{nested}{value}{string.Concat(Enumerable.Repeat(close, depth))}}}");
                yield return Attack.Body($"{depth} × {open} open", 400, "{\"other\":" + nested);
            }
        }
        yield return Attack.Body("wide and deep", 200, $"{{\"other\":[{string.Join(',', Enumerable.Repeat("[[[{\"a\":{}}]]]", 20_000))}]}}");
    }

    private static IEnumerable<Attack> Sizes()
    {
        string Padded(int size) => "{\"title\":\"" + new string('x', size - 12) + "\"}";
        yield return Attack.Body("1 MiB", 200, Padded(MaxBytes));
        yield return Attack.Body("1 MiB and a byte", 413, Padded(MaxBytes + 1));
        yield return Attack.Body("4 MiB", 413, Padded(4 * MaxBytes));
        yield return Attack.Chunked("1 MiB in one chunk", 200, $"100000\r\n{Padded(MaxBytes)}\r\n0\r\n\r\n");
        yield return Attack.Chunked("1 MiB and a byte in one chunk", 413, $"100001\r\n{Padded(MaxBytes + 1)}\r\n0\r\n\r\n");
        yield return Attack.Chunked("chunks without end", 413, string.Concat(Enumerable.Repeat($"10000\r\n{new string(' ', 0x10000)}\r\n", 20)));
        yield return Attack.Chunked("a chunk for each byte", 200, string.Concat(Valid.Select(character => $"1\r\n{character}\r\n")) + "0\r\n\r\n");
        yield return Attack.Chunked("one string in 20,000 chunks", 200, $"a\r\n{{\"title\":\"\r\n{string.Concat(Enumerable.Repeat("1\r\nx\r\n", 20_000))}2\r\n\"}}\r\n0\r\n\r\n");
        yield return Attack.Raw("10 GB announced", 413, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n{");
        yield return Attack.Raw("2 MiB announced, continue asked", 413, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 2097152\r\n\r\n");
        yield return Attack.Body("white space only", 400, new string(' ', MaxBytes));
        yield return Attack.Body("a name of 1 MB", 200, "{\"" + new string('n', 1_000_000) + "\":1}");
        yield return Attack.Body("a name of 1 MB twice", 413, "{\"" + new string('n', 600_000) + "\":1,\"" + new string('n', 600_000) + "\":1}");
        yield return Attack.Body("a digit string of 1 MB", 400, "{\"other\":" + new string('9', 1_000_000) + "}");
        yield return Attack.Body("a fraction of 1 MB", 400, "{\"remaining\":0." + new string('0', 1_000_000) + "1}");
    }

    private static IEnumerable<Attack> Numbers()
    {
        foreach (var number in new[]
        {
            "1e400", "-1e400", "1e999999999", "99999999999999999999", "-2147483649", "2147483648", "1.5", "1e-3", "1e2", "NaN", "Infinity", "-Infinity",
            "0x10", "01", "+1", "-", ".5", "5.", "1_000", "1e", "0b1", "1n", "true", "\"\"", "\"x\"", "\"1e400\"", "[]", "{}", "null",
        })
            yield return Attack.Body($"remaining: {number}", 400, $"{{\"remaining\":{number}}}");
        foreach (var number in new[] { "1e309", "-1e309", "1e99999", "NaN", "\"NaN\"", "\"Infinity\"", "1.7976931348623159e308", "\"-infinity\"", "\"1e999\"" })
            yield return Attack.Body($"ratio: {number}", 400, $"{{\"ratio\":{number}}}");
        yield return Attack.Body("infinity in a signal of the page only", 400, """{"other":[1,2,1e309]}""");
        yield return Attack.Body("a number below the smallest", 200, """{"ratio":1e-999}""");
        yield return Attack.Body("beyond a float", 400, """{"small":1e39}""");
        yield return Attack.Body("the largest double", 200, """{"ratio":1.7976931348623157e308}""");
        yield return Attack.Body("minus zero", 200, """{"remaining":-0}""");
    }

    private static IEnumerable<Attack> Texts()
    {
        foreach (var escape in new[] { @"\ud800", @"\udc00", @"\ud800\ud800", @"\udc00\ud800", @"\ud83dx", @"\x41", @"\u12", @"\u{41}", @"\", @"\0", @"\'" })
        {
            yield return Attack.Body($"title: {escape}", 400, $"{{\"title\":\"{escape}\"}}");
            yield return Attack.Body($"other: {escape}", 400, $"{{\"other\":{{\"b\":[\"{escape}\"]}}}}");
            yield return Attack.Body($"a name: {escape}", 400, $"{{\"{escape}\":1}}");
        }
        foreach (var (name, bytes) in new[]
        {
            ("a NUL", "\0"), ("a line feed", "\n"), ("a control character", "\u0001"), ("overlong NUL", "\xC0\x80"), ("overlong slash", "\xE0\x80\xAF"),
            ("an encoded surrogate", "\xED\xA0\x80"), ("beyond Unicode", "\xF4\x90\x80\x80"), ("F5", "\xF5\x80\x80\x80"), ("FF", "\xFF"), ("FE", "\xFE"),
            ("a continuation alone", "\x80"), ("two bytes cut", "\xC3"), ("three bytes cut", "\xE2\x82"), ("four bytes cut", "\xF0\x9F\x98"),
        })
        {
            yield return Attack.Body($"title: {name}", 400, $"{{\"title\":\"{bytes}\"}}");
            yield return Attack.Body($"other: {name}", 400, $"{{\"other\":\"{bytes}\"}}");
            yield return Attack.Body($"a name: {name}", 400, $"{{\"x{bytes}\":1}}");
        }
        yield return Attack.Body("an escaped NUL is text", 200, """{"title":"a\u0000b"}""");
        yield return Attack.Body("a pair of surrogates is text", 200, """{"title":"\ud83d\ude00"}""");
    }

    private static IEnumerable<Attack> Names()
    {
        foreach (var name in new[] { "__proto__", "constructor", "prototype", @"\u005f_proto__", @"constructo\u0072" })
        {
            yield return Attack.Body($"name {name}", 400, $"{{\"{name}\":{{\"admin\":true}}}}");
            yield return Attack.Body($"nested name {name}", 400, $"{{\"user\":{{\"{name}\":1}}}}");
            yield return Attack.Body($"name {name} in an array", 400, $"{{\"other\":[{{\"{name}\":1}}]}}");
        }
        yield return Attack.Body("a name twice", 400, """{"title":"a","title":"b"}""");
        yield return Attack.Body("a name twice, once escaped", 400, """{"title":"a","\u0074itle":"b"}""");
        yield return Attack.Body("a name twice in another case", 400, """{"title":"a","Title":"b"}""");
        yield return Attack.Body("a nested name twice", 400, """{"user":{"name":"a","name":"b"}}""");
        yield return Attack.Body("the empty name twice", 400, """{"":1,"":2}""");
        yield return Attack.Body("an unknown name twice", 400, """{"other":{"a":1,"b":2,"a":3}}""");
        yield return Attack.Body("the same name in different objects", 200, """{"other":[{"a":1},{"a":1},{"a":{"a":1}}]}""");
        yield return Attack.Body("10,000 signals", 200, Many(10_000));
        yield return Attack.Body("60,000 signals", 200, Many(60_000));
        yield return Attack.Body("10,000 signals and one twice", 400, Many(10_000)[..^1] + ",\"s9999\":1}");
        yield return Attack.Body("100,000 objects after a large one", 200, Many(10_000)[..^1] + $",\"o\":[{string.Join(',', Enumerable.Repeat("{\"a\":1}", 100_000))}]}}");
    }

    private static string Many(int count) => "{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"s{i}\":1")) + "}";

    private static IEnumerable<Attack> Shapes() =>
        from json in new[]
        {
            " ", "null", "[]", "1", "\"{}\"", "true", "[{}]", "{}{}", "{} {}", "{},", "{}x", "x{}", "\xEF\xBB\xBF{}", "{}\0", "\0{}", "{a:1}", "{'a':1}", "{\"a\"}", "{\"a\":}",
            "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\":undefined}", "{\"a\":function(){}}", "{/**/}", "{}//", "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":tru}", "{\"a\":nul}",
            "{\"a\":[1}", "{\"a\":{]}", "}", "]", "{\"title\":[]}", "{\"title\":{}}", "{\"title\":1}", "{\"title\":null}", "{\"user\":[]}", "{\"user\":\"x\"}", "{\"user\":{\"age\":{}}}", "{\"tags\":{}}",
            "{\"tags\":[1]}", "{\"tags\":[null,{}]}", "{\"filter\":\"All\"}", "{\"filter\":1.5}", "{\"$type\":\"System.IO.FileInfo\",\"title\":1}", "<xml/>", "title=a&remaining=1", "alert(1)",
        }
        select Attack.Body($"the body {json}", 400, json);

    private static IEnumerable<Attack> ContentTypes()
    {
        foreach (var type in new[] { "text/plain", "text/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "application/javascript", "application/json; charset=utf-16", "application/json; charset=utf-7", "application/json, text/plain", "*/*", "application", "json", "\"application/json\"" })
            yield return Attack.Body($"content type {type}", 415, "{}", type);
        yield return Attack.Raw("no content type", 415, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
        yield return Attack.Raw("an empty body of a wrong type is no payload", 200, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n");
    }

    private static IEnumerable<Attack> Queries()
    {
        foreach (var query in new[]
        {
            "datastar={}&datastar={}", "datastar=&datastar={}", "datastar={}&datast%61r={}", "datastar=%FF", "datastar={%22title%22:%22%C3%28%22}", "datastar={%22title%22:%22%ED%A0%80%22}",
            "datastar=%00", "datastar={}%00", "datastar=[]", "datastar=null", "datastar=%", "datastar=%7", "datastar=%zz", "datastar=%u007b", "datastar=%257B%257D", "datastar=%EF%BB%BF{}",
            "datastar={%22title%22:%22%0a%22}", "datastar={%22remaining%22:%22x%22}", "datastar={%22__proto__%22:1}",
        })
            yield return Attack.Query($"query {query}", 400, query);
        foreach (var query in new[] { "", "datastar", "datastar=", "DATASTAR=x", "datastar[]=x", "x=1&datastar={}&y", "datastar=%7B%7D", "datastar={%22title%22:%22%00%22}".Replace("%00", "%5cu0000", StringComparison.Ordinal) })
            yield return Attack.Query($"query {query}", 200, query);
    }

    private static IEnumerable<Attack> Http()
    {
        const string Post = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n";
        yield return Attack.Raw("two lengths", 400, Post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        yield return Attack.Raw("a negative length", 400, Post + "Content-Length: -1\r\n\r\n{}");
        yield return Attack.Raw("a length that is no number", 400, Post + "Content-Length: two\r\n\r\n{}");
        yield return Attack.Raw("a client that leaves before its body is complete", 0, Post + "Content-Length: 20\r\n\r\n{\"title\":\"a\"", close: true);
        yield return Attack.Raw("a header with a NUL", 400, Post + "X: a\0b\r\nContent-Length: 2\r\n\r\n{}");
        yield return Attack.Raw("a header without a name", 400, Post + ": x\r\nContent-Length: 2\r\n\r\n{}");
        yield return Attack.Raw("a header injected by the path", 400, "GET /?datastar={}\r\nX-Injected HTTP/1.1\r\nHost: a\r\n\r\n");
        yield return Attack.Raw("a folded content type", 400, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain;\r\n application/json\r\nContent-Length: 2\r\n\r\n{}");
        yield return Attack.Raw("raw bytes in the path", 400, "GET /?datastar=\xFF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        yield return Attack.Raw("a request line too long", 414, $"GET /?datastar={new string('a', 20_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        yield return Attack.Chunked("a chunk size that is no number", 400, "zz\r\n{}\r\n0\r\n\r\n");
        yield return Attack.Chunked("a chunk size too large", 400, "fffffffffffffffff\r\n{}\r\n0\r\n\r\n");
        yield return Attack.Chunked("a chunk longer than it says", 400, "1\r\n{}\r\n0\r\n\r\n");
        foreach (var start in new[] { "{\"a\":" + new string('[', 40), "{\"a\":1,\"a\":", "{\"__proto__\":", "{\"a\":1e999,", "{\"a\":\"\\ud800\",", "{]", "[", "{\"\xFF\":1," })
            yield return Attack.Chunked($"a body refused before its end: {start}", 400, $"{start.Length:x}\r\n{start}\r\n");
        yield return Attack.Chunked("an empty chunked body is no payload", 200, "0\r\n\r\n");
    }
}
