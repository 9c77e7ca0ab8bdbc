namespace Datastar.Razor.Testing;

/// <summary>The address, headers and body of a request of an action, made of the signals or the form as they are now.</summary>
internal sealed class FetchRequest
{
    public required Uri Url { get; init; }

    /// <summary>The address as it is noted: without the signals.</summary>
    public required string Shown { get; init; }

    public Func<HttpContent?> Content { get; init; } = static () => null;

    public string? Signals { get; init; }

    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>The message that is sent. Names of headers that differ in case alone are one header with both values.</summary>
    public HttpRequestMessage Message(HttpMethod method, IReadOnlyDictionary<string, string> headers)
    {
        var message = new HttpRequestMessage(method, Url) { Content = Content() };
        foreach (var same in headers.GroupBy(h => h.Key, StringComparer.OrdinalIgnoreCase))
        {
            var value = string.Join(", ", same.Select(h => h.Value.Trim()));
            if (!same.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) message.Headers.TryAddWithoutValidation(same.Key, value);
            else if (message.Content is { } content && content is not MultipartFormDataContent)
            {
                content.Headers.ContentType = null;
                content.Headers.TryAddWithoutValidation(same.Key, value);
            }
        }

        return message;
    }
}
