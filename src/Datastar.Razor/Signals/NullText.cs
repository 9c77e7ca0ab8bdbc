using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datastar.Razor.Signals;

/// <summary>Writes text, and <c>""</c> for a null: see <see cref="NullConverter"/>.</summary>
internal sealed class NullText : JsonConverter<string?>
{
    public static readonly NullText Instance = new();

    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value ?? "");
}
