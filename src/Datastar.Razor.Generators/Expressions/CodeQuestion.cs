using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Asks the compiler about code that may be wrong.</summary>
internal readonly record struct CodeQuestion(SemanticModel Model)
{
    /// <summary>Whether nothing at all has the name.</summary>
    public bool IsUnknown(ExpressionSyntax code) => Model.GetSymbolInfo(code) is { Symbol: null, CandidateSymbols.IsEmpty: true };

    public string? TypeNameOf(ExpressionSyntax code) => Model.GetTypeInfo(code).Type?.Name;

    public bool IsBound(ExpressionSyntax code) => Model.GetSymbolInfo(code).Symbol is not null;

    /// <summary>The C# for a signal of this name in the page.</summary>
    public string? SignalOf(string name) => name.Length > 0 && char.IsLower(name[0]) && Signals.SignalCatalog.Of(Model.Compilation).Find(name) is var (owner, _) ? $"{owner}.Ref.{SignalNaming.FirstToUpper(name)}" : null;

    /// <summary>Whether it is a list, or a text, of the server.</summary>
    public bool IsList(ExpressionSyntax code) => Model.GetTypeInfo(code).Type is { } type && ValueShapes.Of(type) is ValueShape.List or ValueShape.Text;

    public ValueShape? TypeOf(ExpressionSyntax code) => ExpressionValue.TypeOf(Model.GetTypeInfo(code).Type) is { } value ? ValueShapes.Of(value) : null;

    /// <summary>The type of a date or time, of C# or of the browser.</summary>
    public (string Type, bool IsNullable)? DateOf(ExpressionSyntax code)
    {
        var type = Model.GetTypeInfo(code).Type;
        var value = ExpressionValue.TypeOf(type) ?? type;
        return value?.WithoutNullable() is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } date && BrowserDates.Has(date.Name)
            ? (date.Name, !SymbolEqualityComparer.Default.Equals(value, date)) : null;
    }

    /// <summary>Both as numbers of one type, where they are numbers of two; one that may be null with what it is then.</summary>
    public (string Left, string Right)? Widened(ExpressionSyntax left, ExpressionSyntax right)
    {
        var (one, other) = (NumberOf(left), NumberOf(right));
        if (one is null || other is null || ExpressionValue.TypeOf(Model.GetTypeInfo(left).Type) is null && ExpressionValue.TypeOf(Model.GetTypeInfo(right).Type) is null)
            return null;
        var wider = Model.Compilation.ClassifyCommonConversion(one, other).IsImplicit ? other : one;
        return (As(left, wider), As(right, wider));
    }

    private string As(ExpressionSyntax code, ITypeSymbol wider)
    {
        if (ExpressionValue.TypeOf(Model.GetTypeInfo(code).Type) is not { } own)
            return code.ToString();
        var text = code is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax ? $"({code})" : code.ToString();
        if (ValueShapes.Of(own) is ValueShape.NullableNumber)
            text += ".Or(0)";
        return SymbolEqualityComparer.Default.Equals(own.WithoutNullable(), wider) ? text : $"{text}.As<{wider.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>()";
    }

    private ITypeSymbol? NumberOf(ExpressionSyntax code)
    {
        var type = Model.GetTypeInfo(code).Type;
        var number = (ExpressionValue.TypeOf(type) ?? type)?.WithoutNullable();
        return ValueShapes.IsNumber(number) ? number : null;
    }
}
