namespace Datastar.Razor.Generators.Expressions;

/// <summary>What expressions call that which .NET calls otherwise.</summary>
internal static class BrowserNames
{
    // {0} is the expression, {1} what stands in the parentheses.
    private static readonly Dictionary<(ValueShape Type, string Name), string> Members = new()
    {
        [(ValueShape.Text, "Contains")] = "{0}.Includes({1})",
        [(ValueShape.Text, "Count")] = "{0}.Length",
        [(ValueShape.Text, "Any")] = "!{0}.IsEmpty",
        [(ValueShape.Text, "ToUpperInvariant")] = "{0}.ToUpper()",
        [(ValueShape.Text, "ToLowerInvariant")] = "{0}.ToLower()",
        [(ValueShape.Text, "Concat")] = "{0} + {1}",
        [(ValueShape.Text, "Clear")] = "{0}.Set(\"\")",
        [(ValueShape.Text, "PadLeft")] = "Js<string>($\"{{{0}}}.padStart({{{1}}})\")",
        [(ValueShape.Text, "PadRight")] = "Js<string>($\"{{{0}}}.padEnd({{{1}}})\")",
        [(ValueShape.Text, "Split")] = "Js<string[]>($\"{{{0}}}.split({{{1}}})\")",
        [(ValueShape.Text, "LastIndexOf")] = "Js<int>($\"{{{0}}}.lastIndexOf({{{1}}})\")",
        [(ValueShape.Text, "TrimStart")] = "Js<string>($\"{{{0}}}.trimStart()\")",
        [(ValueShape.Text, "TrimEnd")] = "Js<string>($\"{{{0}}}.trimEnd()\")",
        [(ValueShape.Bool, "Not")] = "!{0}",
        [(ValueShape.List, "Contains")] = "{0}.Includes({1})",
        [(ValueShape.List, "Count")] = "{0}.Length",
        [(ValueShape.List, "LongCount")] = "{0}.Length",
        [(ValueShape.List, "Any")] = "!{0}.IsEmpty",
        [(ValueShape.List, "First")] = "{0}.At(0)",
        [(ValueShape.List, "FirstOrDefault")] = "{0}.At(0)",
        [(ValueShape.List, "Last")] = "{0}.At({0}.Length - 1)",
        [(ValueShape.List, "LastOrDefault")] = "{0}.At({0}.Length - 1)",
        [(ValueShape.List, "ElementAt")] = "{0}.At({1})",
        [(ValueShape.List, "Append")] = "{0}.Add({1})",
        [(ValueShape.List, "Clear")] = "{0}.Set([])",
        [(ValueShape.Dictionary, "GetValueOrDefault")] = "{0}.Item({1})",
        [(ValueShape.Text, "ToUpperCase")] = "{0}.ToUpper()",
        [(ValueShape.Text, "ToLowerCase")] = "{0}.ToLower()",
        [(ValueShape.Text, "toUpperCase")] = "{0}.ToUpper()",
        [(ValueShape.Text, "toLowerCase")] = "{0}.ToLower()",
        [(ValueShape.Text, "trim")] = "{0}.Trim()",
        [(ValueShape.Text, "length")] = "{0}.Length",
        [(ValueShape.Text, "includes")] = "{0}.Includes({1})",
        [(ValueShape.Text, "slice")] = "{0}.Slice({1})",
        [(ValueShape.List, "length")] = "{0}.Length",
        [(ValueShape.List, "includes")] = "{0}.Includes({1})",
        [(ValueShape.List, "Push")] = "{0}.Add({1})",
        [(ValueShape.List, "push")] = "{0}.Add({1})",
        [(ValueShape.Number, "toFixed")] = "{0}.ToFixed({1})",
        [(ValueShape.Number, "Increment")] = "{0}.Add({1})",
        [(ValueShape.Number, "Decrement")] = "{0}.Subtract({1})",
        [(ValueShape.Number, "CompareTo")] = "{0} < {1}, {0} > {1} or {0} == {1}",
    };

    // Of nullable values, whatever they are.
    private static readonly Dictionary<string, string> OfNullable = new() { ["HasValue"] = "!{0}.IsNull", ["Value"] = "{0}.Or(…)", ["GetValueOrDefault"] = "{0}.Or({1})" };

    private static readonly Dictionary<string, string> Functions = new()
    {
        ["string.IsNullOrEmpty"] = "{0}.IsEmpty",
        ["string.IsNullOrWhiteSpace"] = "{0}.Trim().IsEmpty",
        ["int.Parse"] = "{0}.ToNumber().As<int>()",
        ["long.Parse"] = "{0}.ToNumber().As<long>()",
        ["double.Parse"] = "{0}.ToNumber()",
        ["decimal.Parse"] = "{0}.ToNumber().As<decimal>()",
        ["Convert.ToInt32"] = "{0}.ToNumber().As<int>()",
        ["Convert.ToDouble"] = "{0}.ToNumber()",
        ["Convert.ToDecimal"] = "{0}.ToNumber().As<decimal>()",
        ["Convert.ToString"] = "{0}.ToText()",
        ["Math.Round"] = "{0}.Round()",
        ["Math.Floor"] = "{0}.Floor()",
        ["Math.Ceiling"] = "{0}.Ceiling()",
        ["Math.Abs"] = "{0}.Abs()",
        ["Math.Max"] = "{0}.AtLeast({1})",
        ["Math.Min"] = "{0}.AtMost({1})",
    };

    private static readonly HashSet<string> Names =
        [.. Members.Keys.Select(key => key.Name), .. OfNullable.Keys, .. Functions.Keys.Select(name => name.Substring(name.IndexOf('.') + 1)), "Substring", "ToString"];

    /// <summary>Whether there is anything to say of a name, on whatever it stands. Asked first, since the compiler takes longer to answer.</summary>
    public static bool Know(string name) => Names.Contains(name);

    /// <summary>What to write for a member of an expression that it does not have.</summary>
    public static string? Member(ValueShape type, string name, string code, IReadOnlyList<string> arguments) => (type, name) switch
    {
        (ValueShape.Text, "Substring") when arguments.Count == 2 => $"{code}.Slice({arguments[0]}, {arguments[0]} + {arguments[1]})",
        (ValueShape.Text, "Substring") => $"{code}.Slice({string.Join(", ", arguments)})",
        (ValueShape.Number, "ToString") when arguments.Count > 0 => $"{code}.ToFixed(2)",
        (ValueShape.List or ValueShape.Text, "Any") when arguments.Count > 0 => null,
        _ => Find(type, name) is { } pattern ? string.Format(pattern, code, arguments.Count > 0 ? string.Join(", ", arguments) : "…") : null,
    };

    /// <summary>What to write for a function of .NET that is given an expression.</summary>
    public static string? Function(string name, string first, string rest) => Functions.TryGetValue(name, out var pattern) ? string.Format(pattern, first, rest) : null;

    /// <summary>What to write for an index.</summary>
    public static string? Index(ValueShape type, string code, string index) => type switch
    {
        ValueShape.List => $"{code}.At({index})",
        ValueShape.Dictionary => $"{code}.Item({index})",
        ValueShape.Text => $"{code}.Slice({index}, {index} + 1)",
        _ => null,
    };

    /// <summary>The condition that is meant where a value that is none stands for one.</summary>
    public static string? Condition(ValueShape type, string code, bool isNegated) => type switch
    {
        ValueShape.Text or ValueShape.List => $"{(isNegated ? "" : "!")}{code}.IsEmpty",
        ValueShape.Number => $"{code} {(isNegated ? "==" : "!=")} 0",
        ValueShape.Nullable or ValueShape.NullableNumber => $"{(isNegated ? "" : "!")}{code}.IsNull",
        _ => null,
    };

    private static string? Find(ValueShape type, string name) =>
        Members.TryGetValue((type, name), out var pattern) || type is ValueShape.Nullable or ValueShape.NullableNumber && OfNullable.TryGetValue(name, out pattern) ? pattern : null;
}
