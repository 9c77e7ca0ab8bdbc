using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datastar.Razor.Signals;

/// <summary>What a <see cref="NullConverter"/> reads for a member whose type is a class, in half the time: it knows the type, and so the serializer's own converter of it.</summary>
internal sealed class ReferenceReader<T> : JsonConverter<T?> where T : class
{
    private JsonConverter<T>? _own;

    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (NullConverter.IsNull(reader))
            return null;
        _own ??= (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        var start = reader;
        try
        {
            return _own.Read(ref reader, typeof(T), options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // The serializer says where in the value it failed.
            reader = start;
            return (T?)NullConverter.ReadValue(ref reader, options.GetTypeInfo(typeof(T)));
        }
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
