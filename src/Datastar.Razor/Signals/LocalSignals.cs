using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor;

/// <summary>Gives members marked <see cref="LocalSignalAttribute"/> their underscore in JSON.</summary>
internal static class LocalSignals
{
    public static void Rename(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            if (!property.Name.StartsWith('_') && (IsMarked(property.AttributeProvider) || IsMarked(property.AssociatedParameter?.AttributeProvider)))
                property.Name = "_" + property.Name;
        }
    }

    private static bool IsMarked(ICustomAttributeProvider? member) => member?.IsDefined(typeof(LocalSignalAttribute), inherit: false) is true;
}
