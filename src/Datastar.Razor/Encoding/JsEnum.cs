using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Encoding;

/// <summary>Enums as JSON has them: what the <see cref="JsonConverterAttribute"/> on the enum writes, otherwise what the app's options do; a number where no app is known.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class JsEnum<T>
{
    private static readonly JsonTypeInfo<T>? Converted = FindConverter();

    /// <summary>Appends the literal of an enum value.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler output, T value)
    {
        if ((Converted ?? OfApp()) is { } typeInfo)
            JsJson.Append(ref output, JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));
        else
            output.AppendFormatted(value, "D");
    }

    private static JsonTypeInfo<T>? OfApp() => AppJson.Current?.TryGetTypeInfo(typeof(T), out var typeInfo) is true ? (JsonTypeInfo<T>)typeInfo : null;

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
