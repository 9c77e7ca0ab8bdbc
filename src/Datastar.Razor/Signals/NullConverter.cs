using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>
/// C#'s null in JSON for the client, which would remove a signal for a null: it is written as <c>""</c>, which is also what an empty control sends, and read back from
/// both. A control whose signal began as text sends text, so numbers, enums and truth values are read from their text too.
/// </summary>
/// <param name="member">The type of the member whose converter this is; <see langword="null"/> for that of all nullable value types.</param>
/// <param name="inner">Options for the value itself, where those of the serializer are not meant.</param>
internal sealed class NullConverter(Type? member = null, Lazy<JsonSerializerOptions>? inner = null) : JsonConverter<object?>
{
    /// <summary>Reads the members of a type that is a class.</summary>
    public static JsonConverter Reader(Type member) => RuntimeFeature.IsDynamicCodeSupported
        ? (JsonConverter)Activator.CreateInstance(typeof(ReferenceReader<>).MakeGenericType(member))!
        : new NullConverter(member);

    public override bool HandleNull => true;

    public override bool CanConvert(Type typeToConvert) => member is not null || Nullable.GetUnderlyingType(typeToConvert) is not null;

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IsNull(reader) ? null : ReadValue(ref reader, TypeOf(member ?? Nullable.GetUnderlyingType(typeToConvert)!, options));

    /// <summary>Whether the value stands for C#'s null.</summary>
    public static bool IsNull(in Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Null || (reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(""u8));

    /// <summary>Reads a value that is not null.</summary>
    public static object? ReadValue(ref Utf8JsonReader reader, JsonTypeInfo type)
    {
        try
        {
            if (!IsTextOf(type.Type, reader))
                return JsonSerializer.Deserialize(ref reader, type);
            return JsonSerializer.Deserialize(reader.ValueSpan, type);
        }
        catch (JsonException exception)
        {
            throw new PartException(exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        if (value is null && member is not null && TypeOf(member, options).Kind is JsonTypeInfoKind.Dictionary)
            writer.WriteNullValue();
        else if (value is null)
            writer.WriteStringValue(""u8);
        else
            JsonSerializer.Serialize(writer, value, TypeOf(member ?? value.GetType(), options));
    }

    private JsonTypeInfo TypeOf(Type type, JsonSerializerOptions options) => (inner is null ? options : inner.Value).GetTypeInfo(type);

    // The serializer itself reads numbers from text.
    private static bool IsTextOf(Type type, in Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String && !reader.HasValueSequence
        && ((Nullable.GetUnderlyingType(type) ?? type) is var plain && plain.IsEnum ? reader.ValueSpan is [(>= (byte)'0' and <= (byte)'9') or (byte)'-', ..]
        : plain == typeof(bool) && (reader.ValueSpan.SequenceEqual("true"u8) || reader.ValueSpan.SequenceEqual("false"u8)));
}
