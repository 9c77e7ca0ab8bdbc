namespace Datastar.Razor.Generators.Expressions;

/// <summary>What expressions call that which .NET calls otherwise.</summary>
internal static class BrowserNames
{
    // {0} is the expression, {1} what stands in the parentheses.
    private static readonly Dictionary<(ValueType Type, string Name), string> Members = new()
    {
        [(ValueType.Text, "Contains")] = "{0}.Includes({1})",
        [(ValueType.Text, "Count")] = "{0}.Length",
        [(ValueType.Text, "Any")] = "!{0}.IsEmpty",
        [(ValueType.Text, "ToUpperInvariant")] = "{0}.ToUpper()",
        [(ValueType.Text, "ToLowerInvariant")] = "{0}.ToLower()",
        [(ValueType.Text, "Concat")] = "{0} + {1}",
        [(ValueType.List, "Contains")] = "{0}.Includes({1})",
        [(ValueType.List, "Count")] = "{0}.Length",
        [(ValueType.List, "LongCount")] = "{0}.Length",
        [(ValueType.List, "Any")] = "!{0}.IsEmpty",
        [(ValueType.List, "First")] = "{0}.At(0)",
        [(ValueType.List, "FirstOrDefault")] = "{0}.At(0)",
        [(ValueType.List, "Last")] = "{0}.At({0}.Length - 1)",
        [(ValueType.List, "LastOrDefault")] = "{0}.At({0}.Length - 1)",
        [(ValueType.List, "ElementAt")] = "{0}.At({1})",
        [(ValueType.List, "Append")] = "{0}.Add({1})",
        [(ValueType.List, "Clear")] = "{0}.Set([])",
        [(ValueType.Dictionary, "GetValueOrDefault")] = "{0}.Item({1})",
        [(ValueType.Number, "CompareTo")] = "{0} < {1}, {0} > {1} or {0} == {1}",
    };

    // Of nullable values, whatever they are.
    private static readonly Dictionary<string, string> OfNullable = new() { ["HasValue"] = "!{0}.IsNull", ["Value"] = "{0}.Or(…)", ["GetValueOrDefault"] = "{0}.Or({1})" };

    private static readonly Dictionary<string, string> Functions = new()
    {
        ["string.IsNullOrEmpty"] = "{0}.IsEmpty",
        ["string.IsNullOrWhiteSpace"] = "{0}.Trim().IsEmpty",
        ["Math.Round"] = "{0}.Round()",
        ["Math.Floor"] = "{0}.Floor()",
        ["Math.Ceiling"] = "{0}.Ceiling()",
        ["Math.Abs"] = "{0}.Abs()",
        ["Math.Max"] = "{0}.AtLeast({1})",
        ["Math.Min"] = "{0}.AtMost({1})",
    };

    /// <summary>What to write for a member of an expression that it does not have.</summary>
    public static string? Member(ValueType type, string name, string code, IReadOnlyList<string> arguments) => (type, name) switch
    {
        (ValueType.Text, "Substring") when arguments.Count == 2 => $"{code}.Slice({arguments[0]}, {arguments[0]} + {arguments[1]})",
        (ValueType.Text, "Substring") => $"{code}.Slice({string.Join(", ", arguments)})",
        (ValueType.Number, "ToString") when arguments.Count > 0 => $"{code}.ToFixed(2)",
        (ValueType.List or ValueType.Text, "Any") when arguments.Count > 0 => null,
        _ => Find(type, name) is { } pattern ? string.Format(pattern, code, arguments.Count > 0 ? string.Join(", ", arguments) : "…") : null,
    };

    /// <summary>What to write for a function of .NET that is given an expression.</summary>
    public static string? Function(string name, string first, string rest) => Functions.TryGetValue(name, out var pattern) ? string.Format(pattern, first, rest) : null;

    /// <summary>What to write for an index.</summary>
    public static string? Index(ValueType type, string code, string index) => type switch
    {
        ValueType.List => $"{code}.At({index})",
        ValueType.Dictionary => $"{code}.Item({index})",
        ValueType.Text => $"{code}.Slice({index}, {index} + 1)",
        _ => null,
    };

    /// <summary>The condition that is meant where a value that is none stands for one.</summary>
    public static string? Condition(ValueType type, string code, bool isNegated) => type switch
    {
        ValueType.Text or ValueType.List => $"{(isNegated ? "" : "!")}{code}.IsEmpty",
        ValueType.Number => $"{code} {(isNegated ? "==" : "!=")} 0",
        ValueType.Nullable or ValueType.NullableNumber => $"{(isNegated ? "" : "!")}{code}.IsNull",
        _ => null,
    };

    private static string? Find(ValueType type, string name) =>
        Members.TryGetValue((type, name), out var pattern) || type is ValueType.Nullable or ValueType.NullableNumber && OfNullable.TryGetValue(name, out pattern) ? pattern : null;
}
