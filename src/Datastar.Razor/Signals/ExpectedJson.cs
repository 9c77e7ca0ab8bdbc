using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>Says in words what JSON a C# type wants, for the refusal of one that is not.</summary>
internal static class ExpectedJson
{
    private const int MostEnumNames = 20;

    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "a string",
        [typeof(char)] = "a string of one character",
        [typeof(bool)] = "true or false",
        [typeof(sbyte)] = "a whole number from -128 to 127",
        [typeof(byte)] = "a whole number from 0 to 255",
        [typeof(short)] = "a whole number from -32768 to 32767",
        [typeof(ushort)] = "a whole number from 0 to 65535",
        [typeof(int)] = "a whole number from -2147483648 to 2147483647",
        [typeof(uint)] = "a whole number from 0 to 4294967295",
        [typeof(long)] = "a whole number of at most 64 bits",
        [typeof(ulong)] = "a whole number of at most 64 bits, not negative",
        [typeof(Int128)] = "a whole number of at most 128 bits",
        [typeof(UInt128)] = "a whole number of at most 128 bits, not negative",
        [typeof(Half)] = "a number",
        [typeof(float)] = "a number",
        [typeof(double)] = "a number",
        [typeof(decimal)] = "a number",
        [typeof(DateTime)] = "a date and time such as \"2026-01-31T12:00:00Z\"",
        [typeof(DateTimeOffset)] = "a date and time such as \"2026-01-31T12:00:00Z\"",
        [typeof(DateOnly)] = "a date such as \"2026-01-31\"",
        [typeof(TimeOnly)] = "a time such as \"12:00:00\"",
        [typeof(TimeSpan)] = "a time span such as \"1.12:00:00\"",
        [typeof(Guid)] = "a UUID",
        [typeof(Uri)] = "a URL",
        [typeof(Version)] = "a version such as \"1.2.3\"",
        [typeof(byte[])] = "a string in base64",
    };

    /// <summary>What is expected at the end of a path below a type; the nearest type known, where a step leads nowhere.</summary>
    public static string Describe(JsonTypeInfo type, IEnumerable<(string? Name, string Index)> path)
    {
        foreach (var (name, _) in path)
        {
            var next = name is null || type.Kind is JsonTypeInfoKind.Dictionary
                ? type.ElementType
                : type.Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.PropertyType;
            if (next is null)
                break;
            type = type.Options.GetTypeInfo(next);
        }
        return Describe(type);
    }

    private static string Describe(JsonTypeInfo type)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
            return Describe(type.Options.GetTypeInfo(underlying)) + ", or null";
        if (Words.TryGetValue(type.Type, out var words))
            return words;
        if (type.Type.IsEnum)
            return DescribeEnum(type);
        return type.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "an array",
            JsonTypeInfoKind.Dictionary => "an object",
            JsonTypeInfoKind.Object => DescribeObject(type),
            _ => $"a value of the app's type {type.Type.Name}",
        };
    }

    private static string DescribeObject(JsonTypeInfo type)
    {
        var required = type.Properties.Where(property => property.IsRequired).Select(property => $"'{property.Name}'").ToList();
        return required.Count == 0 ? "an object" : $"an object with {string.Join(", ", required)}";
    }

    // Whether an enum is written as names or as numbers is the app's choice: ask the serializer.
    private static string DescribeEnum(JsonTypeInfo type)
    {
        var values = Enum.GetValuesAsUnderlyingType(type.Type).Cast<object>()
            .Take(MostEnumNames).Select(value => JsonSerializer.Serialize(Enum.ToObject(type.Type, value), type)).ToList();
        return values.Count > 0 && values[0].StartsWith('"') ? $"one of {string.Join(", ", values)}" : "a whole number";
    }
}
