using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Encoding;

/// <summary>Enums whose <see cref="JsonConverterAttribute"/> says how they are written, in every app and without reflection.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class JsEnum<T>
{
    private static readonly JsonTypeInfo<T>? Converted = FindConverter();

    /// <summary>Appends the literal of an enum value, unless it is the app that says how it is written.</summary>
    public static bool TryAppend(ref DefaultInterpolatedStringHandler output, T value)
    {
        if (Converted is null)
            return false;
        JsJson.Append(ref output, JsonSerializer.SerializeToUtf8Bytes(value, Converted));
        return true;
    }

    private static JsonTypeInfo<T>? FindConverter()
    {
        if (typeof(T).GetCustomAttribute<JsonConverterAttribute>() is not { } attribute)
            return null;
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        var converter = attribute.ConverterType is { } type ? (JsonConverter?)Activator.CreateInstance(type) : attribute.CreateConverter(typeof(T));
        if (converter is JsonConverterFactory factory)
            converter = factory.CreateConverter(typeof(T), options);
        return JsonMetadataServices.CreateValueInfo<T>(options, converter!);
    }
}
