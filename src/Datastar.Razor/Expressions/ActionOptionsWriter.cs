using System.Buffers;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>Writes the options of a request as the client's option object, in the order of the catalogue.</summary>
internal static class ActionOptionsWriter
{
    private static readonly SearchValues<char> HeaderName = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly string[] ContentTypes = ["json", "form"];
    private static readonly string[] Retries = ["auto", "error", "always", "never"];
    private static readonly string[] Cancellations = ["auto", "cleanup", "disabled"];

    /// <summary>Appends <c>, {…}</c>, or nothing when no option is given.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler output, ActionOptions options)
    {
        var writer = new OptionList();
        writer.Add(ref output, "contentType", Name(ContentTypes, (int?)options.ContentType));
        writer.Add(ref output, "selector", options.Selector);
        if (options.Headers is { Count: > 0 } headers)
            AppendHeaders(ref output, ref writer, headers);
        writer.Add(ref output, "filterSignals", options.FilterSignals is { Code.Length: > 0 } filter ? filter : null);
        writer.Add(ref output, "openWhenHidden", options.OpenWhenHidden);
        writer.Add(ref output, "payload", options.Payload);
        AddCancellation(ref output, ref writer, options);
        writer.Add(ref output, "retry", Name(Retries, (int?)options.Retry));
        writer.Add(ref output, "retryInterval", Milliseconds(options.RetryInterval));
        writer.Add(ref output, "retryScaler", options.RetryScaler);
        writer.Add(ref output, "retryMaxWait", Milliseconds(options.RetryMaxWait));
        writer.Add(ref output, "retryMaxCount", options.RetryMaxCount);
        writer.End(ref output);
    }

    private static void AddCancellation(ref DefaultInterpolatedStringHandler output, ref OptionList writer, ActionOptions options)
    {
        if (options is { AbortController: not null, RequestCancellation: not null })
            throw new ArgumentException("A request has either RequestCancellation or an AbortController: leave one of them out.");
        writer.Add(ref output, "requestCancellation", options.AbortController);
        writer.Add(ref output, "requestCancellation", Name(Cancellations, (int?)options.RequestCancellation));
    }

    private static string? Name(string[] names, int? index) => index is { } value ? names[value] : null;

    private static long? Milliseconds(TimeSpan? wait) => wait is { } value ? DurationText.WholeMilliseconds(value) : null;

    private static void AppendHeaders(ref DefaultInterpolatedStringHandler output, ref OptionList writer, Dictionary<string, DatastarExpression<string>> headers)
    {
        writer.Begin(ref output, "headers");
        var list = new OptionList(isArgument: false);
        foreach (var (name, value) in headers)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(HeaderName))
                throw new ArgumentException($"'{name}' is no name of an HTTP header: the browser would refuse the request. Write letters, digits and hyphens.");
            list.Add(ref output, name, value ?? DatastarExpression<string>.Null);
        }
        list.End(ref output);
    }

    /// <summary>An object literal that begins with its first entry.</summary>
    private ref struct OptionList(bool isArgument = true)
    {
        private readonly bool _isArgument = isArgument;
        private bool _hasEntries;

        public OptionList() : this(true) { }

        public void Begin(ref DefaultInterpolatedStringHandler output, string key)
        {
            output.AppendLiteral(_hasEntries ? ", " : _isArgument ? ", {" : "{");
            _hasEntries = true;
            JsJson.AppendKey(ref output, key);
        }

        public void Add<T>(ref DefaultInterpolatedStringHandler output, string key, T value)
        {
            if (value is null)
                return;
            Begin(ref output, key);
            Compose.AppendValue(ref output, value);
        }

        public readonly void End(ref DefaultInterpolatedStringHandler output)
        {
            if (_hasEntries)
                output.AppendLiteral("}");
        }
    }
}
