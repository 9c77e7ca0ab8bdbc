using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>Gives members that may be null their <see cref="NullConverter"/>, where the one for all nullable value types does not do.</summary>
internal static class NullMembers
{
    /// <summary>For what is sent. The null of an object remains: what is bound below it must find an object, or make one.</summary>
    /// <remarks>Text that is null in an anonymous object remains, too: it has been written there to remove a signal.</remarks>
    public static void Write(JsonTypeInfo type) => Adapt(type, type.Type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) ? static _ => null : static property =>
        property.PropertyType == typeof(string) ? NullText.Instance
        : property.PropertyType == typeof(Uri) || property.PropertyType == typeof(Version) || typeof(IEnumerable).IsAssignableFrom(property.PropertyType) ? new NullConverter(property.PropertyType)
        : null);

    /// <summary>For what arrives: what is no text is null where it is empty.</summary>
    public static void Read(JsonTypeInfo type) => Adapt(type, static property =>
        property.PropertyType != typeof(string) && (property.AssociatedParameter?.IsNullable ?? property.IsSetNullable) ? NullConverter.Reader(property.PropertyType) : null);

    private static void Adapt(JsonTypeInfo type, Func<JsonPropertyInfo, JsonConverter?> ofReference)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            if (Nullable.GetUnderlyingType(property.PropertyType) is { } underlying)
                AdaptNullable(property, underlying, property.NumberHandling ?? type.NumberHandling);
            else if (!property.PropertyType.IsValueType && property.CustomConverter is null)
                property.CustomConverter = ofReference(property);
        }
    }

    // What the member says about itself counts for the value.
    private static void AdaptNullable(JsonPropertyInfo property, Type underlying, JsonNumberHandling? handling)
    {
        var (options, own) = (property.Options, property.CustomConverter);
        if (own is null && handling is null)
            return;
        property.NumberHandling = null;
        property.CustomConverter = new NullConverter(own is null ? underlying : property.PropertyType, new(() =>
        {
            var inner = new JsonSerializerOptions(options) { NumberHandling = (handling ?? options.NumberHandling) | JsonNumberHandling.AllowReadingFromString };
            if (own is not null)
                inner.Converters.Insert(0, own);
            return inner;
        }));
    }
}
