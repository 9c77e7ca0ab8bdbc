using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Datastar.Razor;

[SuppressMessage("Design", "CA1001", Justification = "The JSON writer writes into this buffer and holds nothing of its own.")]
public sealed partial class FragmentWriter
{
    private Utf8JsonWriter? _json;
    private JsonSerializerOptions? _jsonOptions;

    /// <summary>Writes JSON into this buffer, for one value; the caller flushes. It is used again in the same rendering.</summary>
    internal Utf8JsonWriter JsonWriter(JsonSerializerOptions options)
    {
        if (_json is not null && ReferenceEquals(options, _jsonOptions))
        {
            _json.Reset();
            return _json;
        }
        _jsonOptions = options;
        return _json = new(this, new() { Encoder = options.Encoder, Indented = options.WriteIndented, SkipValidation = true });
    }
}
