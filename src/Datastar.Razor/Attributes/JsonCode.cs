using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Datastar.Razor.Attributes;

/// <summary>Writes C# values as JSON that the client reads as the JavaScript it is.</summary>
internal static class JsonCode
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of a value, by its run-time type.</summary>
    public static string Of(object? value, JsonSerializerOptions options)
    {
        if (value is JsonValue own)
            (value, options) = (own.Value, own.Options);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            Write(writer, value, options);
        return Escape(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // A trimmed app lists its own types in its JSON context, seldom the simple ones.
    private static void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            default: JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType())); break;
        }
    }

    // The client finds strings by simple patterns, which an escaped quote or backslash can lead astray, and up to 1.0.3 it
    // rewrites @name( in them: such characters are written by their numbers. JSON has backslashes and @ in strings only.
    private static string Escape(string json) => json.AsSpan().ContainsAny('\\', '@')
        ? json.Replace(@"\\", @"\u005C", StringComparison.Ordinal).Replace("\\\"", @"\u0022", StringComparison.Ordinal).Replace("@", @"\u0040", StringComparison.Ordinal)
        : json;
}
