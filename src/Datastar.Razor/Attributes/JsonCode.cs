using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Attributes;

/// <summary>Writes C# values as the client reads them.</summary>
internal static partial class JsonCode
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of signals as JSON, by its run-time type.</summary>
    /// <exception cref="ArgumentException">It is not an object.</exception>
    public static string OfObject(object? value, RenderSettings settings)
    {
        var json = Serialize(value, settings);
        if (json.WrittenSpan is not [(byte)'{', ..])
            throw new ArgumentException($"data-signals takes an object whose properties are signals, but {value?.GetType().ToString() ?? "null"} is not written as one. For one signal, write ds-signals-name or Ds.Signal(name, value).");
        return Escape(System.Text.Encoding.UTF8.GetString(json.WrittenSpan));
    }

    /// <summary>The value of one signal as a JavaScript literal.</summary>
    public static string OfValue(object? value, RenderSettings settings)
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        JsJson.Append(ref code, Serialize(value, settings).WrittenSpan);
        return code.ToStringAndClear();
    }

    private static ArrayBufferWriter<byte> Serialize(object? value, RenderSettings settings)
    {
        var options = settings.SignalsJson ?? SignalsJson.WebDefaults;
        if (value is JsonValue own)
            (value, options) = (own.Value, own.Options);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            Write(writer, value, options);
        SignalKeys.CheckJson(buffer.WrittenSpan);
        SignalNumbers.CheckJson(buffer.WrittenSpan);
        return buffer;
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

    // The client finds strings by simple patterns, which an escaped quote or backslash can lead astray; up to 1.0.3 it rewrites
    // @name( in them, and one emoji opens its own marker. JSON has all of these in strings only, where their numbers do.
    private static string Escape(string json)
    {
        if (!json.AsSpan().ContainsAny('\\', '@', '\ud83d'))
            return json;
        json = json.Replace(@"\\", @"\u005C", StringComparison.Ordinal)
            .Replace("\\\"", @"\u0022", StringComparison.Ordinal)
            .Replace("\ud83d\udd95", @"\uD83D\uDD95", StringComparison.Ordinal);
        return Call.Replace(json, @"\u0040");
    }

    [GeneratedRegex(@"@(?=[A-Za-z_$][\w$]*\()", RegexOptions.CultureInvariant)]
    private static partial Regex Call { get; }
}
