using System.Text.Json;

namespace Datastar.Razor.Encoding;

/// <summary>Names that no signal may have: in the page they would reach into the prototype of its objects.</summary>
internal static class SignalKeys
{
    private static readonly string[] Refused = ["__proto__", "constructor", "prototype"];

    /// <summary>Whether a name is one of them.</summary>
    public static bool IsRefused(ReadOnlySpan<char> name)
    {
        foreach (var refused in Refused)
        {
            if (name.SequenceEqual(refused))
                return true;
        }
        return false;
    }

    /// <summary>Whether a name in UTF-8 is one of them.</summary>
    public static bool IsRefused(ReadOnlySpan<byte> name) => name.SequenceEqual("__proto__"u8) || name.SequenceEqual("constructor"u8) || name.SequenceEqual("prototype"u8);

    /// <summary>Refuses a dotted path in which one of them stands.</summary>
    /// <exception cref="ArgumentException">One does; it is named.</exception>
    public static void CheckPath(string path)
    {
        foreach (var segment in path.AsSpan().Split('.'))
        {
            if (IsRefused(path.AsSpan()[segment]))
                throw Refusal(path[segment]);
        }
    }

    /// <summary>Refuses JSON in which one of them is a name, however deep.</summary>
    /// <exception cref="ArgumentException">One is; it is named.</exception>
    public static void CheckJson(ReadOnlySpan<byte> json)
    {
        // A name with an escape in it is seldom, and read as any other; without either of these there is nothing to find.
        if (json.IndexOf("proto"u8) < 0 && json.IndexOf("constructor"u8) < 0 && json.IndexOf((byte)'\\') < 0)
            return;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 });
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName)
                continue;
            foreach (var name in Refused)
            {
                if (reader.ValueTextEquals(name))
                    throw Refusal(name);
            }
        }
    }

    private static ArgumentException Refusal(string name) => new(
        $"'{name}' cannot be the name of a signal: in the page it would reach into the prototype of its objects. Where names come from users, put something before them, such as item_{name}.");
}
