using System.Text.Json;
using System.Text.Unicode;

namespace Datastar.Razor;

/// <summary>
/// Checks a payload while it arrives, whatever type it is meant for: one JSON object of sound text and finite numbers, not too
/// deep, no name twice in one object, no name that would reach into an object's prototype.
/// </summary>
internal sealed class SignalsScanner(JsonSerializerOptions options, SignalLimits limits) : IDisposable
{
    private readonly SignalNameSet _names = new();
    private readonly SignalScanPath _path = new();
    // One level more than is allowed, so that it is the scanner who says so.
    private JsonReaderState _state = new(ReaderOptions(options) with { MaxDepth = limits.MaxDepth + 1 });
    private int _consumed;
    private int _nextScan;

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
    public void ScanToEnd(ReadOnlySpan<byte> payload) => Scan(payload, isFinal: true);

    /// <summary>How the app wants JSON to be read.</summary>
    public static JsonReaderOptions ReaderOptions(JsonSerializerOptions options) => new()
    {
        AllowTrailingCommas = options.AllowTrailingCommas,
        CommentHandling = options.ReadCommentHandling,
        MaxDepth = options.MaxDepth,
    };

    public void Dispose() => _names.Dispose();

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
        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            CheckName(ref reader);
            return;
        }
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _path.Close();
            return;
        }
        if (reader.CurrentDepth == 0 && reader.TokenType is not JsonTokenType.StartObject)
            throw new SignalsException(400, "The signals have to be a JSON object.", expected: "an object");

        _path.BeginValue();
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Open(ref reader);
        else if (reader.TokenType is JsonTokenType.String && !IsSound(ref reader))
            throw Refuse("is text that is not valid Unicode");
        else if (reader.TokenType is JsonTokenType.Number && !IsFinite(ref reader))
            throw Refuse("is a number that is out of range");
    }

    private void Open(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= limits.MaxDepth)
            throw Refuse($"is nested deeper than the {limits.MaxDepth} levels that are allowed");
        _path.Open(isArray: reader.TokenType is JsonTokenType.StartArray);
    }

    private void CheckName(ref Utf8JsonReader reader)
    {
        byte[]? rented = null;
        try
        {
            var name = reader.ValueSpan;
            if (!IsSound(ref reader))
                throw Refuse("has a name that is not valid Unicode");
            if (reader.ValueIsEscaped)
            {
                rented = PayloadPool<byte>.Rent(name.Length);
                name = rented.AsSpan(0, reader.CopyString(rented));
            }

            var isNew = _names.Add(_path.Owner, name, out var index);
            _path.SetName(index);
            if (!isNew)
                throw Refuse("is there twice");
            if (name.SequenceEqual("__proto__"u8) || name.SequenceEqual("constructor"u8) || name.SequenceEqual("prototype"u8))
                throw Refuse("has a name that no signal may have");
        }
        finally
        {
            if (rented is not null)
                PayloadPool<byte>.Return(rented);
        }
    }

    // The reader itself lets invalid UTF-8 and lone surrogates pass until somebody asks for the text.
    private static bool IsSound(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return Utf8.IsValid(reader.ValueSpan);

        var rented = PayloadPool<byte>.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(rented);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            PayloadPool<byte>.Return(rented);
        }
    }

    // 1e999 would arrive as infinity, which no handler expects and JSON cannot write back.
    private static bool IsFinite(ref Utf8JsonReader reader)
    {
        const int LongestDouble = 308;
        return (reader.ValueSpan.Length < LongestDouble && !reader.ValueSpan.ContainsAny((byte)'e', (byte)'E'))
            || (reader.TryGetDouble(out var number) && double.IsFinite(number));
    }

    private SignalsException Refuse(string problem, Exception? innerException = null)
    {
        var path = _path.ToString(_names);
        return path.Length == 0
            ? SignalsException.Malformed($"The payload {problem}.", innerException: innerException)
            : SignalsException.Malformed($"The signal '{path}' {problem}.", path, innerException);
    }
}
