using System.Text;
using System.Text.Unicode;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Signals;

/// <summary>
/// Tells at first sight that a payload is sound, for those that look as browsers write them: without spaces, exponents, names with escapes or deep nesting.
/// This takes a third of the time of a <see cref="SignalsScanner"/>, which looks closely at all others and says what is wrong with them.
/// </summary>
internal ref struct PlainJson
{
    private const int MostNames = 32;
    private const int MostLevels = 8;
    private const int MostDigits = 100;
    private const int HexDigits = 4;

    private readonly ReadOnlySpan<byte> _json;
    private readonly bool _isAscii;
    private readonly Span<(int Start, int Length)> _names;
    private int _nameCount;
    private int _at;

    private PlainJson(ReadOnlySpan<byte> json, Span<(int Start, int Length)> names)
    {
        _json = json;
        _isAscii = Ascii.IsValid(json);
        _names = names;
    }

    // A zero where there is none: it is never expected.
    private readonly byte Next => (uint)_at < (uint)_json.Length ? _json[_at] : (byte)0;

    /// <summary>Whether this is an object that a scanner takes, and in which no two names of one object are the same but for their case.</summary>
    public static bool IsSound(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (json.ContainsAnyInRange((byte)0, (byte)0x1F))
            return false;
        Span<(int, int)> names = stackalloc (int, int)[MostNames];
        var plain = new PlainJson(json, names);
        return (plain._isAscii || Utf8.IsValid(json)) && plain.Next == '{' && plain.Container((byte)'}', Math.Min(maxDepth, MostLevels)) && plain._at == json.Length;
    }

    private bool Value(int levels) => Next switch
    {
        (byte)'"' => Text(),
        (byte)'{' => Container((byte)'}', levels),
        (byte)'[' => Container((byte)']', levels),
        (byte)'t' => Take("true"u8),
        (byte)'f' => Take("false"u8),
        (byte)'n' => Take("null"u8),
        _ => Number(),
    };

    private bool Container(byte end, int levels)
    {
        if (levels == 0)
            return false;
        _at++;
        if (Take(end))
            return true;
        var first = _nameCount;
        do
        {
            if ((end == '}' && !(Name(first) && Take((byte)':'))) || !Value(levels - 1))
                return false;
        }
        while (Take((byte)','));
        _nameCount = first;
        return Take(end);
    }

    private bool Name(int first)
    {
        if (!Take((byte)'"') || _nameCount == _names.Length)
            return false;
        var length = _json[_at..].IndexOfAny((byte)'"', (byte)'\\');
        if (length < 0 || _json[_at + length] != '"')
            return false;
        var name = _json.Slice(_at, length);
        if ((!_isAscii && !Ascii.IsValid(name)) || SignalKeys.IsRefused(name))
            return false;
        foreach (var known in _names[first.._nameCount])
        {
            if (known.Length == length && Ascii.EqualsIgnoreCase(_json.Slice(known.Start, length), name))
                return false;
        }
        _names[_nameCount++] = (_at, length);
        _at += length + 1;
        return true;
    }

    private bool Text()
    {
        _at++;
        while (_json[_at..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var length)
        {
            _at += length;
            if (Take((byte)'"'))
                return true;
            if (!Escape())
                return false;
        }
        return false;
    }

    private bool Escape()
    {
        _at++;
        if (!Take((byte)'u'))
            return "\"\\/bfnrt"u8.Contains(Next) && Take(Next);
        if (_json.Length - _at < HexDigits)
            return false;
        var digits = _json.Slice(_at, HexDigits);
        _at += HexDigits;
        // A surrogate wants its other half: that is to be looked at closely.
        return digits[0] is not ((byte)'d' or (byte)'D') && IsHex(digits[0]) && IsHex(digits[1]) && IsHex(digits[2]) && IsHex(digits[3]);
    }

    private static bool IsHex(byte digit) => char.IsAsciiHexDigit((char)digit);

    private bool Number()
    {
        Take((byte)'-');
        return (Take((byte)'0') || Digits()) && (!Take((byte)'.') || Digits());
    }

    private bool Digits()
    {
        var from = _at;
        while (char.IsAsciiDigit((char)Next))
            _at++;
        return _at - from is > 0 and < MostDigits;
    }

    private bool Take(byte expected)
    {
        if (Next != expected)
            return false;
        _at++;
        return true;
    }

    private bool Take(ReadOnlySpan<byte> word)
    {
        if (!_json[_at..].StartsWith(word))
            return false;
        _at += word.Length;
        return true;
    }
}
