using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Signals;

/// <summary>The JSON options by which signals are read and written: the app's own.</summary>
internal static class SignalsJson
{
    /// <summary>What ASP.NET Core writes JSON with, unless the app changes it.</summary>
    public static readonly JsonSerializerOptions WebDefaults = new JsonOptions().SerializerOptions;

    public static JsonSerializerOptions Options(IServiceProvider services) =>
        services.GetService<IOptions<JsonOptions>>()?.Value.SerializerOptions ?? WebDefaults;

    /// <summary>Finds how a type is serialized, without reflection where the app has a source-generated context.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
