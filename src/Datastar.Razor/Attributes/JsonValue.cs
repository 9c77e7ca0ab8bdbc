using System.Text.Json;

namespace Datastar.Razor.Attributes;

/// <summary>An object that is written as JSON with options of its own.</summary>
internal sealed record JsonValue(object Value, JsonSerializerOptions Options)
{
    public static object Of(object value, JsonSerializerOptions? options) => options is null || value is DatastarExpression ? value : new JsonValue(value, options);
}
