using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Datastar.Razor.Signals;

/// <summary>
/// Checks a payload while it arrives, whatever type it is meant for: one JSON object of sound text and finite numbers, not too
/// deep, no name twice in one object, no name that would reach into an object's prototype.
/// </summary>
internal sealed class SignalsScanner
{
    // So many names are compared one by one; a larger object gets a set.
    private const int MostCompared = 16;
    private const int MostKept = 256;

    // Every request needs one for a moment: the last one of a thread serves again, which saves 440 B.
    [ThreadStatic]
    private static SignalsScanner? _spare;

    private readonly List<Level> _levels = new(4);
    private readonly List<Name> _names = new(8);
    private JsonReaderState _state;
    private int _maxDepth;
    private int _consumed;
    private int _nextScan;
    private bool _hasSimilarNames;
    private bool _isValidUtf8;

    private SignalsScanner()
    {
    }

    /// <summary>A scanner for one payload; its user gives it back.</summary>
    public static SignalsScanner Rent(SignalsJson json)
    {
        var scanner = _spare ?? new();
        _spare = null;
        scanner._maxDepth = json.Limits.MaxDepth;
        scanner._state = new(json.Scan);
        (scanner._consumed, scanner._nextScan, scanner._hasSimilarNames) = (0, 0, false);
        return scanner;
    }

    /// <summary>Gives the scanner back.</summary>
    public void Return()
    {
        if (_names.Capacity > MostKept || _levels.Capacity > MostKept)
            return;
        _names.Clear();
        _levels.Clear();
        _spare = this;
    }

    /// <summary>How the app wants JSON to be read.</summary>
    public static JsonReaderOptions ReaderOptions(JsonSerializerOptions options) => new()
    {
        AllowTrailingCommas = options.AllowTrailingCommas,
        CommentHandling = options.ReadCommentHandling,
        MaxDepth = options.MaxDepth,
    };

    /// <summary>Scans what is complete of a payload that is still arriving.</summary>
    public void ScanSoFar(ReadOnlySpan<byte> payload)
    {
        // A token is read again until it is complete; waiting for twice its length keeps that linear however slowly it comes.
        if (payload.Length < _nextScan)
            return;
        Scan(payload, isFinal: false);
        _nextScan = payload.Length + Math.Max(payload.Length - _consumed, 1);
    }

    /// <summary>Scans the rest of a payload that is complete.</summary>
    /// <returns>Whether names of one object may differ in case only.</returns>
    public bool ScanToEnd(ReadOnlySpan<byte> payload)
    {
        Scan(payload, isFinal: true);
        return _hasSimilarNames;
    }

    private void Scan(ReadOnlySpan<byte> payload, bool isFinal)
    {
        var reader = new Utf8JsonReader(payload[_consumed..], isFinal, _state);
        // All at once, since one text after the other takes longer; only what is invalid somewhere has to be asked where.
        _isValidUtf8 = Utf8.IsValid(payload[_consumed..]);
        try
        {
            while (reader.Read())
                Check(ref reader, payload);
        }
        catch (JsonException exception)
        {
            throw Refuse(payload, "is not valid JSON", exception);
        }
        _consumed += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Check(ref Utf8JsonReader reader, ReadOnlySpan<byte> payload)
    {
        var token = reader.TokenType;
        if (token is JsonTokenType.PropertyName)
        {
            CheckName(ref reader, payload);
            return;
        }
        if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            CollectionsMarshal.SetCount(_names, _levels[^1].FirstName);
            _levels.RemoveAt(_levels.Count - 1);
            return;
        }
        if (_levels.Count > 0)
            CollectionsMarshal.AsSpan(_levels)[^1].Index++;
        else if (token is not JsonTokenType.StartObject)
            throw new SignalsException(400, "The signals have to be a JSON object.", expected: "an object");

        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Open(payload, isArray: token is JsonTokenType.StartArray);
        else if (token is JsonTokenType.String && !IsSound(ref reader))
            throw Refuse(payload, "is text that is not valid Unicode");
        else if (token is JsonTokenType.Number && !IsFinite(ref reader))
            throw Refuse(payload, "is a number that is out of range");
    }

    private void Open(ReadOnlySpan<byte> payload, bool isArray)
    {
        if (_levels.Count >= _maxDepth)
            throw Refuse(payload, $"is nested deeper than the {_maxDepth} levels that are allowed");
        _levels.Add(new() { FirstName = _names.Count, IsArray = isArray, Index = -1 });
    }

    private void CheckName(ref Utf8JsonReader reader, ReadOnlySpan<byte> payload)
    {
        if (!IsSound(ref reader))
            throw Refuse(payload, "has a name that is not valid Unicode");
        ref var level = ref CollectionsMarshal.AsSpan(_levels)[^1];
        var name = new Name(_consumed + (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        var isNew = level.Names is null && !reader.ValueIsEscaped && _names.Count - level.FirstName < MostCompared
            ? !Contains(payload, level.FirstName, reader.ValueSpan)
            : (level.Names ??= NamesFrom(payload, level.FirstName)).Add(reader.GetString()!);

        if (level.Names is not null)
            CollectionsMarshal.SetCount(_names, level.FirstName);
        _names.Add(name);
        if (!isNew)
            throw Refuse(payload, "is there twice");
        if (ReachesPrototype(ref reader))
            throw Refuse(payload, "has a name that no signal may have");
    }

    private bool Contains(ReadOnlySpan<byte> payload, int first, ReadOnlySpan<byte> name)
    {
        foreach (var known in CollectionsMarshal.AsSpan(_names)[first..])
        {
            if (known.Length != name.Length)
                continue;
            var other = payload.Slice(known.Start, known.Length);
            if (other.SequenceEqual(name))
                return true;
            _hasSimilarNames |= Ascii.EqualsIgnoreCase(other, name);
        }
        return false;
    }

    private HashSet<string> NamesFrom(ReadOnlySpan<byte> payload, int first)
    {
        // Too many to compare them in every way.
        _hasSimilarNames = true;
        var names = new HashSet<string>();
        foreach (var name in CollectionsMarshal.AsSpan(_names)[first..])
            names.Add(Text(payload, name));
        return names;
    }

    private static bool ReachesPrototype(ref Utf8JsonReader reader) => reader.ValueSpan.Length >= "prototype".Length
        && (reader.ValueTextEquals("__proto__"u8) || reader.ValueTextEquals("constructor"u8) || reader.ValueTextEquals("prototype"u8));

    // The reader itself lets invalid UTF-8 and lone surrogates pass until somebody asks for the text.
    private bool IsSound(ref Utf8JsonReader reader)
    {
        if (!_isValidUtf8 && !Utf8.IsValid(reader.ValueSpan))
            return false;
        if (!reader.ValueIsEscaped || !HasSurrogate(reader.ValueSpan))
            return true;
        var text = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(text);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private static bool HasSurrogate(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("\\u"u8) is >= 0 and var escape && escape + 2 < text.Length)
        {
            text = text[(escape + 2)..];
            if (text[0] is (byte)'d' or (byte)'D')
                return true;
        }
        return false;
    }

    // 1e999 would arrive as infinity, which no handler expects and JSON cannot write back.
    private static bool IsFinite(ref Utf8JsonReader reader)
    {
        const int LongestDouble = 308;
        return (reader.ValueSpan.Length < LongestDouble && !reader.ValueSpan.ContainsAny((byte)'e', (byte)'E'))
            || (reader.TryGetDouble(out var number) && double.IsFinite(number));
    }

    private SignalsException Refuse(ReadOnlySpan<byte> payload, string problem, Exception? innerException = null)
    {
        var steps = new List<(string?, string)>();
        foreach (ref var level in CollectionsMarshal.AsSpan(_levels))
        {
            // The last name of a level is the one before the first of the next.
            var last = steps.Count + 1 < _levels.Count ? _levels[steps.Count + 1].FirstName : _names.Count;
            if (level.IsArray ? level.Index < 0 : last == level.FirstName)
                break;
            steps.Add(level.IsArray ? (null, $"{level.Index}") : (Text(payload, _names[last - 1]), ""));
        }
        var path = JsonPath.Combine("", steps);
        return path.Length == 0
            ? SignalsException.Malformed($"The payload {problem}.", innerException: innerException)
            : SignalsException.Malformed($"The signal '{path}' {problem}.", path, innerException);
    }

    private static string Text(ReadOnlySpan<byte> payload, Name name)
    {
        var reader = new Utf8JsonReader(payload.Slice(name.Start - 1, name.Length + 2));
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>An object or an array that is open, and where in it the scanner is.</summary>
    private record struct Level
    {
        public int FirstName;
        public int Index;
        public bool IsArray;
        public HashSet<string>? Names;
    }

    /// <summary>Where in the payload a name is, without its quotes.</summary>
    private readonly record struct Name(int Start, int Length);
}
