using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Validation;

/// <summary>Translates the keys of validation errors, which are C# members (<c>User.Name</c>, <c>Items[0].Title</c>), to signal names.</summary>
internal static class ValidationErrorKeys
{
    private const string WrapperPrefix = nameof(Signals<object>.Value) + ".";

    /// <summary>The names that lead to the signal; empty for the object as a whole.</summary>
    public static List<string> ToNames(string key, IEnumerable<Type> types, JsonSerializerOptions options)
    {
        foreach (var type in types)
        {
            if (TryName(key, options.GetTypeInfo(type), out var names) || (key.StartsWith(WrapperPrefix, StringComparison.Ordinal) && TryName(key[WrapperPrefix.Length..], options.GetTypeInfo(type), out names)))
                return names;
        }
        return [.. Members(key).Select(member => Name(member, options))];
    }

    /// <summary>The paths of all signals of a type that hold no others, as lists of names.</summary>
    public static IEnumerable<string[]> Fields(Type type)
    {
        var paths = type.GetCustomAttributes<SignalNameAttribute>().Select(name => name.Path).ToList();
        return paths
            .Where(path => !paths.Exists(other => other.StartsWith(path + ".", StringComparison.Ordinal)))
            .Select(path => path.Split('.'))
            .Where(names => !Array.Exists(names, name => name.StartsWith('_')));
    }

    private static bool TryName(string key, JsonTypeInfo type, out List<string> names)
    {
        names = [];
        foreach (var member in Members(key))
        {
            var property = type.Properties.FirstOrDefault(property => (property.AttributeProvider as MemberInfo)?.Name == member || property.Name == member);
            if (property is null && names.Count == 0)
                return false;
            names.Add(property?.Name ?? Name(member, type.Options));
            var next = property?.PropertyType ?? type.ElementType;
            if (next is not null)
                type = type.Options.GetTypeInfo(Nullable.GetUnderlyingType(next) ?? next);
        }
        // What is said about an object as a whole stands beside what is said about its members.
        if (names.Count > 0 && type.Kind is JsonTypeInfoKind.Object)
            names.Add(ErrorSignals.SummaryName);
        return true;
    }

    private static string Name(string member, JsonSerializerOptions options) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;

    private static string[] Members(string key) => key.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
}
