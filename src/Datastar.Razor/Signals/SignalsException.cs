using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>
/// A request whose signals are refused: malformed, of a wrong type, too large or not JSON at all. The response has
/// <see cref="BadHttpRequestException.StatusCode"/> 400, 413 or 415 and a ProblemDetails body; the handler is not called.
/// </summary>
/// <remarks>The message never holds a value that the client sent.</remarks>
public sealed class SignalsException : BadHttpRequestException
{
    internal SignalsException(int statusCode, string message, string? path = null, string? expected = null, Exception? innerException = null, bool isOfValue = false)
        : base(message, statusCode, innerException!)
    {
        IsOfValue = isOfValue;
        Path = path;
        Expected = expected;
    }

    /// <summary>The path of the signal that was refused, such as <c>user.name</c>; <see langword="null"/> where it is the payload as a whole.</summary>
    public string? Path { get; }

    /// <summary>What was expected there, such as <c>a whole number</c>; <see langword="null"/> where the message says all.</summary>
    public string? Expected { get; }

    /// <summary>Whether the payload is sound, and it is only a value that its C# type does not have.</summary>
    internal bool IsOfValue { get; }

    internal static SignalsException Malformed(string message, string? path = null, Exception? innerException = null) =>
        new(StatusCodes.Status400BadRequest, message, path, innerException: innerException);

    internal static SignalsException TooLarge(long limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The signals are larger than the {limit} bytes that are allowed.");

    internal static SignalsException NotJson() =>
        new(StatusCodes.Status415UnsupportedMediaType, "The signals have to be JSON in UTF-8: the request needs the header 'Content-Type: application/json'.");
}
