using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Signals;

/// <summary>
/// Checks a payload while it arrives, whatever type it is meant for: one JSON object of sound text and finite numbers, not too
/// deep, no name twice in one object, no name that would reach into an object's prototype.
/// </summary>
internal sealed class SignalsScanner(SignalsJson json)
{
    // Those that are open come first; the others serve again.
    private readonly List<Level> _levels = [];
    private int _depth;
    private JsonReaderState _state = new(json.Scan);
    private int _consumed;
    private int _nextScan;

    /// <summary>Scans a payload that is there as a whole.</summary>
    public static SentSignals Scan(ReadOnlyMemory<byte> payload, SignalsJson json)
    {
        var isPlain = PlainJson.IsSound(payload.Span, json.Limits.MaxDepth);
        return isPlain ? new(payload, MayHaveSimilarNames: false) : new SignalsScanner(json).ScanToEnd(payload);
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
    public SentSignals ScanToEnd(ReadOnlyMemory<byte> payload)
    {
        Scan(payload.Span, isFinal: true);
        return new(payload, MayHaveSimilarNames: true);
    }

    private void Scan(ReadOnlySpan<byte> payload, bool isFinal)
    {
        var reader = new Utf8JsonReader(payload[_consumed..], isFinal, _state);
        try
        {
            while (reader.Read())
                Check(ref reader);
        }
        catch (JsonException exception)
        {
            throw Refuse("is not valid JSON", exception);
        }
        _consumed += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Check(ref Utf8JsonReader reader)
    {
        var token = reader.TokenType;
        if (token is JsonTokenType.PropertyName)
        {
            CheckName(ref reader);
            return;
        }
        if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _depth--;
            return;
        }
        if (_depth > 0)
            _levels[_depth - 1].Index++;
        else if (token is not JsonTokenType.StartObject)
            throw new SignalsException(400, "The signals have to be a JSON object.", expected: "an object");

        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Open(isArray: token is JsonTokenType.StartArray);
        else if (token is JsonTokenType.String && !IsSound(ref reader))
            throw Refuse("is text that is not valid Unicode");
        else if (token is JsonTokenType.Number && !IsFinite(ref reader))
            throw Refuse("is a number that is out of range");
    }

    private void Open(bool isArray)
    {
        if (_depth >= json.Limits.MaxDepth)
            throw Refuse($"is nested deeper than the {json.Limits.MaxDepth} levels that are allowed");
        if (_depth == _levels.Count)
            _levels.Add(new());
        _levels[_depth++].Begin(isArray);
    }

    private void CheckName(ref Utf8JsonReader reader)
    {
        if (!IsSound(ref reader))
            throw Refuse("has a name that is not valid Unicode");
        var level = _levels[_depth - 1];
        level.Name = reader.GetString()!;
        if (!level.Names.Add(level.Name))
            throw Refuse("is there twice");
        if (SignalKeys.IsRefused(level.Name))
            throw Refuse("has a name that no signal may have");
    }

    // The reader itself lets invalid UTF-8 and lone surrogates pass until somebody asks for the text.
    private static bool IsSound(ref Utf8JsonReader reader)
    {
        if (!Utf8.IsValid(reader.ValueSpan))
            return false;
        if (!reader.ValueIsEscaped)
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

    // 1e999 would arrive as infinity, which no handler expects and JSON cannot write back.
    private static bool IsFinite(ref Utf8JsonReader reader) => reader.TryGetDouble(out var number) && double.IsFinite(number);

    private SignalsException Refuse(string problem, Exception? innerException = null)
    {
        var steps = new List<(string?, string)>();
        foreach (var level in _levels.Take(_depth).TakeWhile(level => level.HasBegun))
            steps.Add(level.IsArray ? (null, $"{level.Index}") : (level.Name, ""));
        var path = JsonPath.Combine("", steps);
        return path.Length == 0
            ? SignalsException.Malformed($"The payload {problem}.", innerException: innerException)
            : SignalsException.Malformed($"The signal '{path}' {problem}.", path, innerException);
    }

    /// <summary>An object or an array that is open, and where in it the scanner is.</summary>
    private sealed class Level
    {
        public bool IsArray { get; private set; }
        public int Index { get; set; }
        public string? Name { get; set; }
        public HashSet<string> Names { get; } = [];

        public bool HasBegun => IsArray ? Index >= 0 : Name is not null;

        public void Begin(bool isArray)
        {
            (IsArray, Index, Name) = (isArray, -1, null);
            Names.Clear();
        }
    }
}
