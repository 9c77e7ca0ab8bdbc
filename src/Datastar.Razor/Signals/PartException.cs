using System.Text.Json;

namespace Datastar.Razor.Signals;

/// <summary>JSON that a converter could not read by itself: the serializer says where the converter was, this where in its part.</summary>
internal sealed class PartException(JsonException exception) : JsonException(exception.Message, exception)
{
    /// <summary>The steps to the value that was refused, by the exception of the serializer.</summary>
    public static List<(string? Name, string Index)> Steps(JsonException? exception) =>
        exception is null ? [] : [.. JsonPath.Parse(exception.Path), .. Steps(exception is PartException ? exception.InnerException as JsonException : null)];
}
