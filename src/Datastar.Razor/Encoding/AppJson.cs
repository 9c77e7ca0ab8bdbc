using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Encoding;

/// <summary>The JSON options by which an app writes signals: literals in expressions that are built for it agree with them.</summary>
internal sealed class AppJson(Func<JsonSerializerOptions> options)
{
    private static readonly HttpContextAccessor Requests = new();
    private static readonly AsyncLocal<IServiceProvider?> Flow = new();

    private readonly Lazy<JsonSerializerOptions> _options = new(options);

    /// <summary>Those of the app whose request is being answered, or whose view is being rendered; <see langword="null"/> elsewhere.</summary>
    public static JsonSerializerOptions? Current => (Flow.Value ?? Requests.HttpContext?.RequestServices)?.GetService<AppJson>()?._options.Value;

    /// <summary>From here on, in this asynchronous flow, expressions are built for the app whose services these are.</summary>
    public static void UseAsIn(IServiceProvider services) => Flow.Value = services;
}
