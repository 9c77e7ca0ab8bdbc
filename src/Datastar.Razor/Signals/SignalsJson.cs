using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Datastar.Razor;

/// <summary>The app's JSON options as signals need them: local signals named with their underscore, and reading that refuses what C# would not expect.</summary>
internal sealed class SignalsJson
{
    // The scanner limits the depth; this one only has to be out of its way.
    private const int MaxDepth = 1002;

    private static readonly HttpJsonOptions DefaultApp = new();
    private static readonly ConditionalWeakTable<JsonSerializerOptions, SignalsJson> Cache = [];

    private readonly ConcurrentDictionary<Type, JsonTypeInfo> _readTypes = new();

    private SignalsJson(JsonSerializerOptions app)
    {
        var resolver = (app.TypeInfoResolver ?? DefaultResolver()).WithAddedModifier(LocalSignals.Rename);
        Write = new(app) { TypeInfoResolver = resolver };
        Write.MakeReadOnly();
        Read = new(Write) { AllowDuplicateProperties = false, RespectNullableAnnotations = true, MaxDepth = MaxDepth };
        Read.MakeReadOnly();
    }

    /// <summary>For what the client sends.</summary>
    public JsonSerializerOptions Read { get; }

    /// <summary>For what is sent to the client.</summary>
    public JsonSerializerOptions Write { get; }

    public static SignalsJson Of(HttpContext context) => Of(context.RequestServices);

    public static SignalsJson Of(IServiceProvider? services) =>
        Of(services?.GetService<IOptions<HttpJsonOptions>>()?.Value.SerializerOptions ?? DefaultApp.SerializerOptions);

    public static SignalsJson Of(JsonSerializerOptions app) => Cache.GetValue(app, static options => new(options));

    /// <summary>How to read a type; the first call compares the names that the generator gave with those of the options.</summary>
    public JsonTypeInfo ReadType(Type type) => _readTypes.GetOrAdd(type, static (type, json) =>
    {
        SignalNameCheck.Run(type, json.Read);
        return json.Read.GetTypeInfo(type);
    }, this);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where the app keeps reflection-based serialization on; trimmed apps turn it off.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where the app keeps reflection-based serialization on; AOT apps turn it off.")]
    private static IJsonTypeInfoResolver DefaultResolver() =>
        JsonSerializer.IsReflectionEnabledByDefault ? new DefaultJsonTypeInfoResolver() : JsonTypeInfoResolver.Combine();
}
