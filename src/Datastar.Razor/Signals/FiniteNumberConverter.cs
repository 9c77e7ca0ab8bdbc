using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>Reads a floating-point number, and refuses what would become infinity or NaN: no handler expects those, and JSON cannot write them back.</summary>
internal sealed class FiniteNumberConverter<T> : JsonConverter<T> where T : struct, IFloatingPointIeee754<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var mayBeText = options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString);
        var mayBeNamed = options.NumberHandling.HasFlag(JsonNumberHandling.AllowNamedFloatingPointLiterals);
        if (reader.TokenType is not JsonTokenType.Number && !(reader.TokenType is JsonTokenType.String && (mayBeText || mayBeNamed)))
            throw new JsonException();
        return T.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (T.IsFinite(number) || mayBeNamed)
            ? number
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Puts <see cref="FiniteNumberConverter{T}"/> in the place of the serializer's own.</summary>
internal static class FiniteNumbers
{
    public static void AddTo(JsonSerializerOptions options)
    {
        options.Converters.Add(new FiniteNumberConverter<double>());
        options.Converters.Add(new FiniteNumberConverter<float>());
        options.Converters.Add(new FiniteNumberConverter<Half>());
    }

    // [JsonNumberHandling] on a member works with the serializer's own converters only.
    public static void KeepNumberHandling(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            if (property.CustomConverter is null && (property.NumberHandling ?? type.NumberHandling) is not null)
                property.CustomConverter = Own(property.PropertyType);
        }
    }

    private static JsonConverter? Own(Type type) =>
        type == typeof(double) ? JsonMetadataServices.DoubleConverter
        : type == typeof(float) ? JsonMetadataServices.SingleConverter
        : type == typeof(Half) ? JsonMetadataServices.HalfConverter
        : null;
}
