using System.Buffers;
using System.Numerics;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Expressions;

/// <summary>Writes the options of a request as the client's option object, in the order of the catalogue.</summary>
internal static class ActionOptionsWriter
{
    private static readonly SearchValues<char> HeaderName = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly string[] ContentTypes = ["json", "form"];
    private static readonly string[] Retries = ["auto", "error", "always", "never"];
    private static readonly string[] Cancellations = ["auto", "cleanup", "disabled"];

    /// <summary>Appends <c>, {…}</c>, or nothing when there is nothing to say.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="options">The options, if any.</param>
    /// <param name="tokenUrl">The URL of a request that is sent with a token where the app wants tokens; otherwise <see langword="null"/>.</param>
    public static void Append(ref CodeWriter output, ActionOptions? options, JsCode? tokenUrl)
    {
        var hasHeaders = options?.Headers is { Count: > 0 };
        var list = new OptionList(", {", tokenUrl is { } url && !hasHeaders ? AntiforgeryHole.ForOptions(url, hasHeaders: false) : null);
        if (options is not null)
            Append(ref output, ref list, options, tokenUrl);
        if (list.HasEntries)
            output.Append("}");
        else if (tokenUrl is { } only)
            output.AppendHole(AntiforgeryHole.ForArguments(only));
    }

    private static void Append(ref CodeWriter output, ref OptionList list, ActionOptions options, JsCode? tokenUrl)
    {
        list.Add(ref output, "contentType", Name(ContentTypes, options.ContentType, nameof(options.ContentType)));
        list.Add(ref output, "selector", options.Selector);
        if (options.Headers is { Count: > 0 } headers)
            AppendHeaders(ref output, ref list, headers, tokenUrl);
        if (options.FilterSignals?.Code is { Length: > 0 } filter)
        {
            list.Begin(ref output, "filterSignals");
            output.Append(filter);
        }
        list.Add(ref output, "openWhenHidden", options.OpenWhenHidden);
        list.Add(ref output, "payload", options.Payload);
        if (options is { AbortController: not null, RequestCancellation: not null })
            throw new ArgumentException("A request has either RequestCancellation or an AbortController: leave one of them out.");
        list.Add(ref output, "requestCancellation", options.AbortController);
        list.Add(ref output, "requestCancellation", Name(Cancellations, options.RequestCancellation, nameof(options.RequestCancellation)));
        list.Add(ref output, "retry", Name(Retries, options.Retry, nameof(options.Retry)));
        list.Add(ref output, "retryInterval", Milliseconds(options.RetryInterval));
        list.Add(ref output, "retryScaler", NotNegative(options.RetryScaler, nameof(options.RetryScaler)));
        list.Add(ref output, "retryMaxWait", Milliseconds(options.RetryMaxWait));
        list.Add(ref output, "retryMaxCount", NotNegative(options.RetryMaxCount, nameof(options.RetryMaxCount)));
    }

    private static void AppendHeaders(ref CodeWriter output, ref OptionList list, Dictionary<string, DatastarExpression<string>> headers, JsCode? tokenUrl)
    {
        list.Begin(ref output, "headers");
        var members = new OptionList("{", tokenUrl is { } url ? AntiforgeryHole.ForOptions(url, hasHeaders: true) : null);
        foreach (var (name, value) in headers)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(HeaderName))
                throw new ArgumentException($"'{name}' is no name of an HTTP header: the browser would refuse the request. Write letters, digits and hyphens.");
            members.Add(ref output, name, value ?? DatastarExpression<string>.Null);
        }
        output.Append("}");
    }

    private static string? Name<T>(string[] names, T? value, string option) where T : struct, Enum =>
        value is { } given ? EnumName.Of(names, given, option) : null;

    private static T? NotNegative<T>(T? value, string option) where T : struct, INumber<T>
    {
        if (value is { } number)
            ArgumentOutOfRangeException.ThrowIfNegative(number, option);
        return value;
    }

    private static long? Milliseconds(TimeSpan? wait) => wait is { } value ? DurationText.WholeMilliseconds(value) : null;

    /// <summary>An object literal that begins with its first entry.</summary>
    private ref struct OptionList(string opening, CodeHole? atStart)
    {
        public bool HasEntries { get; private set; }

        public void Begin(ref CodeWriter output, string key)
        {
            output.Append(HasEntries ? ", " : opening);
            if (!HasEntries && atStart is not null)
                output.AppendHole(atStart);
            HasEntries = true;
            JsJson.AppendKey(ref output.Text, key);
        }

        public void Add<T>(ref CodeWriter output, string key, T value)
        {
            if (value is null)
                return;
            Begin(ref output, key);
            output.AppendValue(value);
        }
    }
}
