using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write where code for the browser is wanted, or a value of the server where that code stands.</summary>
internal static class WantedCode
{
    public static (string, string, string)? Of(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type, SemanticModel model, LibraryTypes types)
    {
        if (type.Name == "ElementExpression" && ExpressionValue.TypeOf(wanted) is { } part)
            return ("an element", ValueShapes.Describe(part), $"{value}.{(part.SpecialType is SpecialType.System_Boolean ? "Checked" : part.SpecialType is SpecialType.System_String ? "Value" : "ValueAsNumber")}");
        if (types.IsExpression(type))
            return OfExpression(wanted, value, type);
        if (!WantedType.IsCode(wanted, types))
            return null;
        if ((type.SpecialType is SpecialType.System_Void || type.IsTask()) && model.GetSymbolInfo(value).Symbol is not null)
            return ("something that the server does", "code for the browser", "an action such as Post(\"/save\"), whose endpoint does it");
        // An address is something to ask for.
        if (value is LiteralExpressionSyntax { Token.ValueText: ['/', ..] } && (wanted.Name.EndsWith("Statements", StringComparison.Ordinal) || IsNext(value)))
            return ("a text", "what is to be done", $"Get({value})");
        if (value.DescendantNodes().OfType<ExpressionSyntax>().FirstOrDefault(part => types.IsExpression(model.GetTypeInfo(part).Type)) is not null)
            return OfLost(value, model, types);
        var inner = ExpressionValue.TypeOf(wanted);
        if (inner?.SpecialType is SpecialType.System_Boolean && IsPlain(type))
            return AsLiteral(value, inner) is { } truth ? ("a text", "a condition", truth) : ("a value of the server", "a condition", $"a comparison with a signal, or @if (…) {{ … }} for what the server knows");
        if (inner is not null && !SymbolEqualityComparer.Default.Equals(inner.WithoutNullable(), type))
            return AsLiteral(value, inner) is { } literal ? (ValueShapes.Describe(type), ValueShapes.Describe(inner), literal) : MemberOf(type, inner) is { } member ? ("an object", ValueShapes.Describe(inner), $"{value}.{member}")
                : inner.SpecialType is SpecialType.System_String && IsValue(type) ? (ValueShapes.Describe(type), "a text", $"{value}.ToString()") : null;
        return IsValue(type) && types.IsExpression(wanted) ? ("a value of the server", "code for the browser", $"Value({value})") : null;
    }

    private static (string, string, string)? OfExpression(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type)
    {
        if (wanted.Name == "IEnumerable")
            return ("code for the browser", "a list of attributes", type.Name == "DatastarAction" ? $"Ds.OnClick({value})" : $"Ds.Text({value})");
        if (ExpressionValue.TypeOf(type) is not { } own)
            return null;
        if (wanted.SpecialType is SpecialType.System_String)
            return ("code for the browser", "a text of the server", "var for the type of a variable, or a text that the server has");
        if (wanted.SpecialType is SpecialType.System_Boolean && own.SpecialType is SpecialType.System_Boolean)
            return ("a condition of the browser", "a bool of the server", "a value that the server has, or ds-show for the condition");
        var shape = ValueShapes.Of(own);
        return ExpressionValue.TypeOf(wanted)?.SpecialType switch
        {
            SpecialType.System_Boolean => BrowserNames.Condition(shape, value.ToString(), isNegated: false) is { } condition ? (ValueShapes.Describe(own), "a condition", condition) : null,
            SpecialType.System_String => (ValueShapes.Describe(own), "a text", $"{Wrapped(value)}.ToText()"),
            SpecialType.System_Double when shape is ValueShape.Text => ("a text", "a number", $"{Wrapped(value)}.ToNumber()"),
            >= SpecialType.System_SByte and <= SpecialType.System_Double and var number when shape is ValueShape.Text => ("a text", "a number", $"{Wrapped(value)}.ToNumber().As<{NameOf(wanted)}>()"),
            >= SpecialType.System_SByte and <= SpecialType.System_Double when shape is ValueShape.Number => ("another number", $"a number of the type {NameOf(wanted)}", $"{Wrapped(value)}.As<{NameOf(wanted)}>()"),
            _ => null,
        };
    }

    // S.Title.ToString().ToUpper() has lost that it is code.
    private static (string, string, string)? OfLost(ExpressionSyntax value, SemanticModel model, LibraryTypes types)
    {
        if (value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [var named] })
            return ("the name of a signal", "code for the browser", named.ToString());
        var text = value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToString" } access } && types.IsExpression(model.GetTypeInfo(access.Expression).Type));
        return text is null ? null : ("the text of the code", "code for the browser", value.ToString().Replace(text.ToString(), ((MemberAccessExpressionSyntax)text.Expression).Expression.ToString()));
    }

    private static string? MemberOf(ITypeSymbol type, ITypeSymbol wanted) => type is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } ? null
        : type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && SymbolEqualityComparer.Default.Equals(member.Type, wanted))?.Name;

    // "true" for true, 3 for "3".
    private static string? AsLiteral(ExpressionSyntax value, ITypeSymbol wanted) => (value as LiteralExpressionSyntax)?.Token.Value switch
    {
        string text when wanted.SpecialType is SpecialType.System_Boolean => text is "true" or "false" ? text : null,
        string text when ValueShapes.IsNumber(wanted.WithoutNullable()) => double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) ? text : null,
        int or bool or double when wanted.SpecialType is SpecialType.System_String => $"\"{value}\"",
        _ => null,
    };

    private static bool IsNext(ExpressionSyntax value) => value.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Then" } };

    // What JSON has a form for: dates, ids and choices besides.
    private static bool IsValue(ITypeSymbol type) => IsPlain(type) || type.WithoutNullable() is { TypeKind: TypeKind.Enum } or { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, TypeKind: TypeKind.Struct, SpecialType: not SpecialType.System_Void };

    private static bool IsPlain(ITypeSymbol type) => ValueShapes.Of(type) is ValueShape.Text or ValueShape.Number or ValueShape.Bool;

    private static string NameOf(ITypeSymbol wanted) => ExpressionValue.TypeOf(wanted)!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string Wrapped(ExpressionSyntax value) => value is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax ? $"({value})" : value.ToString();
}
