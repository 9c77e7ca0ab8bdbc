using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>The options of a request action. See https://data-star.dev/reference/actions#options.</summary>
internal sealed class FetchOptions(Engine engine, ObjectInstance? options, bool openWhenHidden)
{
    public string? Selector => Member("selector") is { } value && value.Truthy() ? value.Text() : null;

    public ObjectInstance? Headers => Member("headers") as ObjectInstance;

    public string ContentType { get; } = options?.Get("contentType") is { } type && !type.IsUndefined() ? type.Text() : "json";

    public SignalFilter Filter => SignalFilter.From(engine, Member("filterSignals") ?? JsValue.Undefined, forRequest: true);

    public bool OpenWhenHidden => Member("openWhenHidden")?.Truthy() ?? openWhenHidden;

    public JsValue? Payload => Member("payload");

    public JsValue Cancellation => Member("requestCancellation") ?? "auto";

    public string Retry => Member("retry")?.Text() ?? "auto";

    public double RetryInterval => Member("retryInterval")?.Number() ?? 1_000;

    public double RetryScaler => Member("retryScaler")?.Number() ?? 2;

    public double RetryMaxWait => Member("retryMaxWait")?.Number() ?? 30_000;

    public double RetryMaxCount => Member("retryMaxCount")?.Number() ?? 10;

    private JsValue? Member(string name) => options?.Get(name) is { } value && !value.IsUndefined() ? value : null;
}
