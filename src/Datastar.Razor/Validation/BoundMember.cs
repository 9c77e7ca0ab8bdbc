using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Validation;

/// <summary>The C# member that a signal binds to, and the type of the value.</summary>
/// <param name="Property">The member; <see langword="null"/> where a step leads nowhere.</param>
/// <param name="Type">The type of the value, which may be an item of the member.</param>
/// <param name="Signal">The name of the signal.</param>
internal readonly record struct BoundMember(JsonPropertyInfo? Property, Type? Type, string Signal)
{
    /// <summary>Follows the path of a signal.</summary>
    public static BoundMember Find(JsonTypeInfo type, List<(string? Name, string Index)> steps)
    {
        JsonPropertyInfo? property = null;
        foreach (var (name, _) in steps)
        {
            var isMember = name is not null && type.Kind is JsonTypeInfoKind.Object;
            if (isMember)
                property = type.Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if ((isMember ? property?.PropertyType : type.ElementType) is not { } next)
                return new(property, null, steps[^1].Name ?? "");
            type = type.Options.GetTypeInfo(System.Nullable.GetUnderlyingType(next) ?? next);
        }
        return new(property, type.Type, steps[^1].Name ?? "");
    }

    /// <summary>The type that the member belongs to.</summary>
    public Type? Owner => (Property?.AttributeProvider as MemberInfo)?.DeclaringType;

    /// <summary>What the member is called, unless an attribute says otherwise.</summary>
    public string Name => (Property?.AttributeProvider as MemberInfo)?.Name ?? Property?.Name ?? Signal;

    /// <summary>An attribute of the member, or of the constructor's parameter that sets it.</summary>
    public TAttribute? Attribute<TAttribute>() where TAttribute : Attribute =>
        Of<TAttribute>(Property?.AttributeProvider) ?? Of<TAttribute>(Property?.AssociatedParameter?.AttributeProvider);

    private static TAttribute? Of<TAttribute>(ICustomAttributeProvider? provider) where TAttribute : Attribute =>
        provider?.GetCustomAttributes(typeof(TAttribute), inherit: true) is [TAttribute attribute, ..] ? attribute : null;
}
