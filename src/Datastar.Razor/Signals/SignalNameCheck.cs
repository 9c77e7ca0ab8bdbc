using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>Compares the names that the generator gave a type's signals with those that the app's JSON options give: pages and requests must agree.</summary>
internal static class SignalNameCheck
{
    /// <exception cref="InvalidOperationException">A name differs.</exception>
    public static void Run(Type type, JsonSerializerOptions options)
    {
        foreach (var signal in type.GetCustomAttributes<SignalNameAttribute>())
        {
            var (members, names) = (signal.Member.Split('.'), signal.Path.Split('.'));
            var parent = type;
            for (var i = 0; i < names.Length - 1 && parent is not null; i++)
                parent = Find(options, parent, names[i])?.PropertyType;
            if (parent is not null)
                Check(options, parent, members[^1], names[^1]);
        }
    }

    private static void Check(JsonSerializerOptions options, Type owner, string member, string name)
    {
        var info = TypeInfo(options, owner);
        // A converter of the app's own writes the object as it pleases.
        if (info.Kind is not JsonTypeInfoKind.Object || info.Properties.Any(property => property.Name == name))
            return;

        var actual = info.Properties.FirstOrDefault(property => (property.AttributeProvider as MemberInfo)?.Name == member)?.Name
            ?? options.PropertyNamingPolicy?.ConvertName(member) ?? member;
        throw new InvalidOperationException(
            $"The property '{member}' of '{owner.Name}' is the signal '{name}' on the page, but the app's JSON options name it '{actual}', so it would never arrive. {Remedy(options)}");
    }

    private static string Remedy(JsonSerializerOptions options)
    {
        var policy = options.PropertyNamingPolicy;
        var naming = policy is null ? SignalNaming.Unchanged
            : policy == JsonNamingPolicy.CamelCase ? SignalNaming.CamelCase
            : policy == JsonNamingPolicy.SnakeCaseLower ? SignalNaming.SnakeCaseLower
            : policy == JsonNamingPolicy.SnakeCaseUpper ? SignalNaming.SnakeCaseUpper
            : default(SignalNaming?);
        return naming is null
            ? "Write [JsonPropertyName] on the property, or set a PropertyNamingPolicy in ConfigureHttpJsonOptions that SignalNaming has."
            : $"Write [Signals(Naming = SignalNaming.{naming})] on the type, or set another PropertyNamingPolicy in ConfigureHttpJsonOptions.";
    }

    private static JsonPropertyInfo? Find(JsonSerializerOptions options, Type owner, string name) =>
        TypeInfo(options, owner).Properties.FirstOrDefault(property => property.Name == name);

    private static JsonTypeInfo TypeInfo(JsonSerializerOptions options, Type type) =>
        options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
}
