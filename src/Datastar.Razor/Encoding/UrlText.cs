using System.Buffers;
using System.Globalization;

namespace Datastar.Razor.Encoding;

/// <summary>Encodes values for one segment of a path or one value of a query string; the result holds nothing that JavaScript or HTML would read.</summary>
internal static class UrlText
{
    private const int StackLength = 128;

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>Appends a value in a form that model binding reads back.</summary>
    public static void Append<T>(ref CodeBuffer output, T value, string? format)
    {
        switch (value)
        {
            case null: break;
            case string text: Encode(ref output, text); break;
            case bool truth: output.Append(truth ? "true" : "false"); break;
            case int number when format is null: output.Append(number); break;
            case ISpanFormattable: AppendFormattable(ref output, value, format ?? DefaultFormat(value)); break;
            case IFormattable formattable: Encode(ref output, formattable.ToString(format, CultureInfo.InvariantCulture)); break;
            default: Encode(ref output, value.ToString()); break;
        }
    }

    private static string? DefaultFormat<T>(T value) => value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;

    // The casts in the calls keep value types unboxed.
    private static void AppendFormattable<T>(ref CodeBuffer output, T value, string? format)
    {
        Span<char> buffer = stackalloc char[StackLength];
        if (((ISpanFormattable)value!).TryFormat(buffer, out var written, format, CultureInfo.InvariantCulture))
            Encode(ref output, buffer[..written]);
        else
            Encode(ref output, ((ISpanFormattable)value).ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>Encodes a text, which is returned as it is where nothing is to be encoded.</summary>
    public static string Encode(string text) => text.AsSpan().ContainsAnyExcept(Unreserved) ? Uri.EscapeDataString(text) : text;

    private static void Encode(ref CodeBuffer output, scoped ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(Unreserved))
            output.Append(Uri.EscapeDataString(text));
        else
            output.Append(text);
    }
}
