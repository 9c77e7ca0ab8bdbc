using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Encoding;

/// <summary>C# values as JavaScript literals: what <see cref="JsonSerializer"/> writes with the app's options, or its web defaults, in JavaScript's clothes.</summary>
internal static class JsLiteral
{
    private const long MaxSafeInteger = (1L << 53) - 1;

    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>The literal of a value.</summary>
    /// <exception cref="ArgumentException">JavaScript has no literal for the value.</exception>
    /// <returns><see langword="null"/> where the JSON options of the app have a say.</returns>
    public static string? ToCode<T>(T value)
    {
        switch (value)
        {
            case string text when JsString.IsPlain(text): return string.Concat("'", text, "'");
            case int number: return number.ToString(CultureInfo.InvariantCulture);
            case bool truth: return truth ? "true" : "false";
        }
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        if (TryAppend(ref output, value))
            return output.ToStringAndClear();
        output.Clear();
        return null;
    }

    /// <summary>Appends a value whose type decides, as a type parameter or at run time, how it is written.</summary>
    /// <returns><see langword="false"/> where the JSON options of the app have a say: see <see cref="AppendJson"/>.</returns>
    /// <exception cref="ArgumentException">JavaScript has no literal for the value.</exception>
    public static bool TryAppend<T>(ref DefaultInterpolatedStringHandler output, T value)
    {
        switch (value)
        {
            case null: output.AppendLiteral("null"); break;
            case string text: JsString.AppendQuoted(ref output, text); break;
            case bool truth: output.AppendLiteral(truth ? "true" : "false"); break;
            case int number: output.AppendFormatted(number); break;
            case byte or sbyte or short or ushort or uint or decimal: output.AppendFormatted(value); break;
            case long number: AppendInteger(ref output, number); break;
            case ulong number: AppendInteger(ref output, number); break;
            case Int128 number: AppendInteger(ref output, number); break;
            case UInt128 number: AppendInteger(ref output, number); break;
            case BigInteger number: AppendInteger(ref output, number); break;
            case nint number: AppendInteger(ref output, number); break;
            case nuint number: AppendInteger(ref output, number); break;
            case double number: AppendFloat(ref output, number); break;
            case float number: AppendFloat(ref output, number); break;
            case Half number: AppendFloat(ref output, number); break;
            default: return TryAppendText(ref output, value);
        }
        return true;
    }

    /// <summary>Appends a value by its own JSON metadata.</summary>
    public static void Append<T>(ref DefaultInterpolatedStringHandler output, T value, JsonTypeInfo<T> typeInfo) =>
        JsJson.Append(ref output, JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));

    private static bool TryAppendText<T>(ref DefaultInterpolatedStringHandler output, [DisallowNull] T value)
    {
        switch (value)
        {
            case char character: JsString.AppendQuoted(ref output, character.ToString()); break;
            case Guid: AppendPlain(ref output, value, "D"); break;
            case DateTime or DateTimeOffset: AppendPlain(ref output, value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"); break;
            case DateOnly: AppendPlain(ref output, value, "O"); break;
            case TimeOnly time: AppendPlain(ref output, time.ToTimeSpan(), "c"); break;
            case TimeSpan: AppendPlain(ref output, value, "c"); break;
            case Uri uri: JsString.AppendQuoted(ref output, uri.OriginalString); break;
            case Enum when typeof(T).IsEnum: return JsEnum<T>.TryAppend(ref output, value);
            default: return false;
        }
        return true;
    }

    /// <summary>Appends text that holds nothing to escape.</summary>
    private static void AppendPlain<T>(ref DefaultInterpolatedStringHandler output, T value, string format)
    {
        output.AppendLiteral("'");
        output.AppendFormatted(value, format);
        output.AppendLiteral("'");
    }

    private static void AppendInteger<T>(ref DefaultInterpolatedStringHandler output, T value) where T : IBinaryInteger<T>
    {
        ThrowIfUnsafe(value);
        output.AppendFormatted(value);
    }

    /// <summary>Refuses an integer that the browser would silently round: it could name another row than the one meant.</summary>
    public static void ThrowIfUnsafe<T>(T value) where T : IBinaryInteger<T>
    {
        if (value > T.CreateSaturating(MaxSafeInteger) || value < T.CreateSaturating(-MaxSafeInteger))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value,
                "JavaScript holds integers exactly only up to 9007199254740991: give this value to the page as a string.");
        }
    }

    private static void AppendFloat<T>(ref DefaultInterpolatedStringHandler output, T value) where T : IFloatingPointIeee754<T>
    {
        if (!T.IsFinite(value))
            throw new ArgumentException($"{value.ToString(null, CultureInfo.InvariantCulture)} is no JSON number: write Js($\"NaN\") or Js($\"Infinity\") if the page is to have it.", nameof(value));
        output.AppendFormatted(value);
    }

    /// <summary>Appends a value as an app writes it; where no app is known, as ASP.NET Core does, enums as numbers.</summary>
    public static void AppendJson(ref DefaultInterpolatedStringHandler output, object value, JsonSerializerOptions? app)
    {
        if (value is Enum && app?.TryGetTypeInfo(value.GetType(), out _) is not true && !value.GetType().IsDefined(typeof(JsonConverterAttribute), inherit: false))
        {
            output.AppendFormatted(value, "D");
            return;
        }
        JsonTypeInfo typeInfo;
        try
        {
            typeInfo = (app ?? Options).GetTypeInfo(value.GetType());
        }
        catch (NotSupportedException exception)
        {
            throw new NotSupportedException($"{value.GetType()} cannot be written as a JavaScript literal without reflection: use Value(value, jsonTypeInfo).", exception);
        }
        JsJson.Append(ref output, JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));
    }

    // The switch is a constant under trimming and AOT, where the resolver and its reflection go away.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Guarded by JsonSerializer.IsReflectionEnabledByDefault")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Guarded by JsonSerializer.IsReflectionEnabledByDefault")]
    private static JsonSerializerOptions CreateOptions() => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = JsonSerializer.IsReflectionEnabledByDefault ? new DefaultJsonTypeInfoResolver() : JsonTypeInfoResolver.Combine(),
    };
}
