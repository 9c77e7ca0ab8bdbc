using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Datastar.Razor.Encoding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Datastar.Razor.Signals;

/// <summary>The app's JSON options as signals need them: local signals named with their underscore, and reading that refuses what C# would not expect.</summary>
internal sealed class SignalsJson
{
    private static readonly SignalsJson Default = new(new HttpJsonOptions().SerializerOptions, new());
    private static readonly ConditionalWeakTable<IOptions<HttpJsonOptions>, SignalsJson> ByApp = [];

    private readonly ConcurrentDictionary<Type, JsonTypeInfo> _readTypes = new();

    // The scanner has seen names that are there twice; the serializer alone knows which of those that differ in case mean one member.
    private readonly JsonSerializerOptions _readSimilar;

    private SignalsJson(JsonSerializerOptions app, SignalLimits limits)
    {
        Limits = limits;
        var resolver = (app.TypeInfoResolver ?? DefaultResolver()).WithAddedModifier(LocalSignals.Rename);
        // What is null must be said: the client would keep what it has.
        Write = new(app) { TypeInfoResolver = resolver.WithAddedModifier(NullMembers.Write), DefaultIgnoreCondition = JsonIgnoreCondition.Never };
        Write.Converters.Add(new NullConverter());
        Write.MakeReadOnly();
        // The scanner limits the depth; this limit only has to be out of its way.
        Read = new(app) { AllowDuplicateProperties = true, RespectNullableAnnotations = true, MaxDepth = SignalLimits.LargestDepth };
        Read.TypeInfoResolver = resolver.WithAddedModifier(LocalSignals.Hide).WithAddedModifier(FiniteNumbers.KeepNumberHandling).WithAddedModifier(NullMembers.Read);
        FiniteNumbers.AddTo(Read);
        var lenient = new Lazy<JsonSerializerOptions>(() => new(Read) { NumberHandling = Read.NumberHandling | JsonNumberHandling.AllowReadingFromString });
        Read.Converters.Add(new NullConverter(inner: Read.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString) ? null : lenient));
        Read.MakeReadOnly();
        // One level more than is allowed, so that it is the scanner who says so.
        Scan = SignalsScanner.ReaderOptions(Read) with { MaxDepth = limits.MaxDepth + 1 };
        _readSimilar = new(Read) { AllowDuplicateProperties = false };
        _readSimilar.MakeReadOnly();
    }

    /// <summary>For what is sent where no app is known.</summary>
    public static JsonSerializerOptions WebDefaults => Default.Write;

    /// <summary>How much a request may ask to be read.</summary>
    public SignalLimits Limits { get; }

    /// <summary>How the scanner reads a payload.</summary>
    public JsonReaderOptions Scan { get; }

    /// <summary>For what the client sends.</summary>
    public JsonSerializerOptions Read { get; }

    /// <summary>For what is sent to the client.</summary>
    public JsonSerializerOptions Write { get; }

    /// <summary>By the options of the app whose services these are.</summary>
    public static SignalsJson Of(IServiceProvider? services)
    {
        if (services?.GetService<IOptions<HttpJsonOptions>>() is not { } http)
            return Default;
        return ByApp.TryGetValue(http, out var known) ? known : Add(http, services);
    }

    /// <summary>How to read a type; the first call compares the names that the generator gave with those of the options.</summary>
    public JsonTypeInfo ReadType(Type type) => _readTypes.GetOrAdd(type, static (type, json) =>
    {
        SignalNameCheck.Run(type, json.Write);
        return json.Read.GetTypeInfo(type);
    }, this);

    /// <summary>How to read a type from names of which some differ in case only: those that mean one member are refused.</summary>
    public JsonTypeInfo Strict(JsonTypeInfo type) => _readSimilar.GetTypeInfo(type.Type);

    private static SignalsJson Add(IOptions<HttpJsonOptions> http, IServiceProvider services) =>
        ByApp.GetValue(http, _ => new(AppOptions(http, services), services.GetService<SignalLimits>() ?? new()));

    // One choice for the whole app, pages and requests alike: an MVC app may have configured MVC's options only.
    private static JsonSerializerOptions AppOptions(IOptions<HttpJsonOptions> http, IServiceProvider services) =>
        !IsConfigured<HttpJsonOptions>(services) && IsConfigured<MvcJsonOptions>(services)
            ? services.GetRequiredService<IOptions<MvcJsonOptions>>().Value.JsonSerializerOptions
            : http.Value.SerializerOptions;

    private static bool IsConfigured<TOptions>(IServiceProvider services) where TOptions : class =>
        services.GetServices<IConfigureOptions<TOptions>>().Any(configure => configure is ConfigureNamedOptions<TOptions>);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where the app keeps reflection-based serialization on; trimmed apps turn it off.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where the app keeps reflection-based serialization on; AOT apps turn it off.")]
    private static IJsonTypeInfoResolver DefaultResolver() =>
        JsonSerializer.IsReflectionEnabledByDefault ? new DefaultJsonTypeInfoResolver() : JsonTypeInfoResolver.Combine();
}
