namespace Datastar.Razor;

/// <summary>The client's actions, for <c>@using static Datastar.Razor.Actions</c>: <c>Get("/endpoint")</c> is <c>@get('/endpoint')</c>.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/actions">Datastar actions</see>.</remarks>
public static partial class Actions
{
    /// <summary>Sends a GET request, with the signals in the query string, and applies the response: <c>@get('/endpoint')</c>.</summary>
    /// <param name="url">The URL: <c>"/todos"</c>, <c>$"/todos/{id}"</c> with URL-encoded holes, or <c>Url.To("todo", new { id })</c>.</param>
    /// <param name="options">What differs from the client's defaults.</param>
    public static DatastarAction Get(in ActionUrl url, ActionOptions? options = null) => Request("@get(", in url, options);

    /// <summary>Sends a POST request, with the signals as its body, and applies the response: <c>@post('/endpoint')</c>.</summary>
    /// <inheritdoc cref="Get" />
    public static DatastarAction Post(in ActionUrl url, ActionOptions? options = null) => Request("@post(", in url, options, isUnsafe: true);

    /// <summary>Sends a PUT request, with the signals as its body, and applies the response: <c>@put('/endpoint')</c>.</summary>
    /// <inheritdoc cref="Get" />
    public static DatastarAction Put(in ActionUrl url, ActionOptions? options = null) => Request("@put(", in url, options, isUnsafe: true);

    /// <summary>Sends a PATCH request, with the signals as its body, and applies the response: <c>@patch('/endpoint')</c>.</summary>
    /// <inheritdoc cref="Get" />
    public static DatastarAction Patch(in ActionUrl url, ActionOptions? options = null) => Request("@patch(", in url, options, isUnsafe: true);

    /// <summary>Sends a DELETE request, with the signals in the query string, and applies the response: <c>@delete('/endpoint')</c>.</summary>
    /// <inheritdoc cref="Get" />
    public static DatastarAction Delete(in ActionUrl url, ActionOptions? options = null) => Request("@delete(", in url, options, isUnsafe: true);

    /// <summary>Sends a QUERY request, with the signals as its body, and applies the response: <c>@query('/endpoint')</c>. Needs client 1.0.4.</summary>
    /// <inheritdoc cref="Get" />
    public static DatastarAction Query(in ActionUrl url, ActionOptions? options = null) => Request("@query(", in url, options);

    private static DatastarAction Request(string call, in ActionUrl url, ActionOptions? options, bool isUnsafe = false)
    {
        if (options is null && !isUnsafe)
            return new(url.ToCode(call, ")"), Precedence.Member);
        var code = url.ToCode("", "");
        var output = new CodeWriter(stackalloc char[256]);
        output.Append(call);
        output.Append(code);
        ActionOptionsWriter.Append(ref output, options, isUnsafe ? code : default(JsCode?));
        output.Append(")");
        return new(output.ToCode(), Precedence.Member);
    }
}
