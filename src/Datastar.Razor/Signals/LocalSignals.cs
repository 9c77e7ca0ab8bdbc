using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>Members marked <see cref="LocalSignalAttribute"/> in JSON: what is sent has their underscore, what arrives never binds to them. Elements are not sent either.</summary>
internal static class LocalSignals
{
    // The serializer cannot leave a constructor's parameter out, but nobody can send a name that nobody can guess.
    private static readonly string Unguessable = $"_{Guid.NewGuid():N}";

    public static void Rename(JsonTypeInfo type)
    {
        foreach (var property in Of(type))
        {
            if (!property.Name.StartsWith('_'))
                property.Name = "_" + property.Name;
            if (property.PropertyType == typeof(ElementRef))
                property.ShouldSerialize = static (_, _) => false;
        }
    }

    public static void Hide(JsonTypeInfo type)
    {
        foreach (var property in Of(type))
            (property.Name, property.IsRequired) = (property.Name + Unguessable, false);
    }

    private static List<JsonPropertyInfo> Of(JsonTypeInfo type) => type.Kind is not JsonTypeInfoKind.Object ? [] :
        [.. type.Properties.Where(property => property.PropertyType == typeof(ElementRef) || IsMarked(property.AttributeProvider) || IsMarked(property.AssociatedParameter?.AttributeProvider))];

    private static bool IsMarked(ICustomAttributeProvider? member) => member?.IsDefined(typeof(LocalSignalAttribute), inherit: false) is true;
}
