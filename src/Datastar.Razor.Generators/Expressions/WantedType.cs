using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What a value is, what is wanted in its place, and what to write. Asked only where C# has no conversion.</summary>
internal static class WantedType
{
    public static (string Is, string Wanted, string Instead)? Of(ITypeSymbol wanted, ExpressionSyntax value, SemanticModel model, LibraryTypes types)
    {
        if (value is LambdaExpressionSyntax { ExpressionBody: { } body })
            return IsCode(wanted, types) ? ("a function of the server", "code for the browser", body.ToString()) : null;
        if (value is AssignmentExpressionSyntax { OperatorToken.Text: "=" } set && ExpressionValue.TypeOf(wanted)?.SpecialType is SpecialType.System_Boolean)
            return ("an assignment", "a condition", $"{set.Left} == {set.Right}");
        var type = model.GetTypeInfo(value).Type;
        if (type is null or IErrorTypeSymbol)
            return null;
        if (wanted.WithoutNullable() is { TypeKind: TypeKind.Enum } choice)
            return OfEnum(choice, value, model);
        if (wanted.WithoutNullable().Name is "TimeSpan")
            return WantedDuration.Of(value, type);
        if (wanted.Name is "SignalFilter" && type.SpecialType is SpecialType.System_String)
            return ("a text", "a filter of signals", $"new SignalFilter({value})");
        if (wanted.Name is "ISignal" or "Signal")
            return WantedSignal.Of(wanted, value, type, model, types);
        if (wanted.Name.EndsWith("Options", StringComparison.Ordinal) && wanted.ContainingNamespace.ToDisplayString() + "." == LibraryNames.Namespace)
            return WantedOptions.Of(wanted, value, type, model, types);
        // new Row() is what makes the slice.
        if (wanted.Is(types.RazorSlice) && !type.GetMembers("Create").IsEmpty)
            return ("not the slice itself", "a slice", $"{type.Name}.Create(…)");
        return wanted.Is(types.Fragment) || wanted.Is(types.Event) ? WantedContent.Of(wanted, value, type, model, types) : WantedCode.Of(wanted, value, type, model, types);
    }

    /// <summary>Whether code for the browser is wanted.</summary>
    public static bool IsCode(ITypeSymbol wanted, LibraryTypes types) => types.IsExpression(wanted) || wanted.Name.EndsWith("Statements", StringComparison.Ordinal);

    // "append" for ElementPatchMode.Append.
    private static (string, string, string)? OfEnum(ITypeSymbol wanted, ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetConstantValue(value).Value is not string text)
            return null;
        var names = wanted.GetMembers().OfType<IFieldSymbol>().Select(member => member.Name).ToList();
        var meant = names.Find(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? Client.Misspelling.Find(text, names) ?? names[0];
        return ("a text", $"a choice of {wanted.Name}", $"{wanted.Name}.{meant}");
    }
}
