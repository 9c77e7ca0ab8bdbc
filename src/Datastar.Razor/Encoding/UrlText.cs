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
            case ISpanFormattable formattable: AppendFormattable(ref output, formattable, format ?? DefaultFormat(value)); break;
            case IFormattable formattable: Encode(ref output, formattable.ToString(format, CultureInfo.InvariantCulture)); break;
            default: Encode(ref output, value.ToString()); break;
        }
    }

    private static string? DefaultFormat<T>(T value) => value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;

    private static void AppendFormattable(ref CodeBuffer output, ISpanFormattable value, string? format)
    {
        Span<char> buffer = stackalloc char[StackLength];
        if (value.TryFormat(buffer, out var written, format, CultureInfo.InvariantCulture))
            Encode(ref output, buffer[..written]);
        else
            Encode(ref output, value.ToString(format, CultureInfo.InvariantCulture));
    }

    private static void Encode(ref CodeBuffer output, scoped ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(Unreserved))
            output.Append(Uri.EscapeDataString(text));
        else
            output.Append(text);
    }
}
