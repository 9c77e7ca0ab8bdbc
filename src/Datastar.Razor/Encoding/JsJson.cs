using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Datastar.Razor.Encoding;

/// <summary>Turns JSON into a JavaScript literal: single-quoted strings, bare keys where they can be bare.</summary>
internal static class JsJson
{
    private const int MaxSafeDigits = 15;

    /// <summary>Appends one JSON value.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler output, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var needsComma = false;
        while (reader.Read())
        {
            if (needsComma && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
                output.AppendLiteral(", ");
            AppendToken(ref output, ref reader);
            needsComma = reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.PropertyName);
        }
    }

    private static void AppendToken(ref DefaultInterpolatedStringHandler output, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: output.AppendLiteral("{"); break;
            case JsonTokenType.EndObject: output.AppendLiteral("}"); break;
            case JsonTokenType.StartArray: output.AppendLiteral("["); break;
            case JsonTokenType.EndArray: output.AppendLiteral("]"); break;
            case JsonTokenType.PropertyName:
                AppendKey(ref output, reader.GetString()!);
                break;
            case JsonTokenType.String:
                JsString.AppendQuoted(ref output, reader.GetString());
                break;
            case JsonTokenType.Number:
                AppendNumber(ref output, System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            default:
                output.AppendLiteral(reader.TokenType switch { JsonTokenType.True => "true", JsonTokenType.False => "false", _ => "null" });
                break;
        }
    }

    private static void AppendNumber(ref DefaultInterpolatedStringHandler output, string number)
    {
        if (number.Length > MaxSafeDigits && BigInteger.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            JsLiteral.ThrowIfUnsafe(integer);
        output.AppendLiteral(number);
    }

    /// <summary>Appends the key of an object literal with its colon: <c>name: </c>, <c>'X-Name': </c>.</summary>
    public static void AppendKey(ref DefaultInterpolatedStringHandler output, string key)
    {
        if (key == "__proto__")
            output.AppendLiteral("['__proto__']"); // uncomputed it would set the prototype
        else if (IsIdentifier(key))
            output.AppendLiteral(key);
        else
            JsString.AppendQuoted(ref output, key);
        output.AppendLiteral(": ");
    }

    /// <summary>Whether text can stand as a name after a dot or before a colon; a dollar sign cannot, the client would rewrite it.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }
}
