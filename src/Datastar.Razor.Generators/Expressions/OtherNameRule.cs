using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Says what to write where C# does not know what to make of an expression: <c>S.Title.Contains("x")</c>, <c>!S.Title</c>, <c>S.Tags[0]</c>.</summary>
internal sealed class OtherNameRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherName];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invalid, OperationKind.Unary, OperationKind.Binary, OperationKind.Coalesce];

    // Right code costs nothing: only where the compiler gives up is the code itself read, with all that is in it.
    public override void Check(IOperation operation, ProgramReport report)
    {
        if (!IsWrong(operation, report.Types) || operation.SemanticModel is not { } model || IsInWrong(operation, report.Types) || SpokenFor.IsIn(operation.Syntax, report.Templates))
            return;
        foreach (var code in operation.Syntax.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
        {
            // S.Title.Value = "" is told as a whole.
            if (code is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value", Parent: AssignmentExpressionSyntax set } value && set.Left == code && SetSignalRule.IsSignal(value.Expression, model))
                continue;
            if ((code is IdentifierNameSyntax name ? OfName(name, new(model), report.Templates) : Advice(code, new(model))) is { } advice)
                report.Add(DroppedRules.OtherName, code, code.ToString(), advice);
        }
    }

    // A comparison is a bool even where nothing compares the two.
    private static bool IsWrong(IOperation operation, LibraryTypes types) => operation switch
    {
        { Kind: OperationKind.Invalid } or { Type: null or IErrorTypeSymbol } => true,
        IBinaryOperation { OperatorMethod: null } binary => types.IsExpression(binary.LeftOperand.Unwrap().Type) || types.IsExpression(binary.RightOperand.Unwrap().Type),
        _ => false,
    };

    private static bool IsInWrong(IOperation operation, LibraryTypes types)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind is OperationKind.Invalid or OperationKind.Unary or OperationKind.Binary or OperationKind.Coalesce && IsWrong(around, types))
                return true;
        }
        return false;
    }

    private static string? Advice(ExpressionSyntax node, CodeQuestion ask) => node switch
    {
        MemberAccessExpressionSyntax access when UnknownMember.Advice(access, ask.Model) is { } other => other,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "When" or "Then" } late } call when Reordered(late, call, ask) is { } ordered => ordered,
        // The call around it is looked at instead.
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when call.Expression == access => null,
        MemberAccessExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } when !BrowserNames.Know(NameOf(node)) && !BrowserDates.Know(NameOf(node)) => null,
        MemberAccessExpressionSyntax access when !ask.IsBound(access) => OfMember(access, [], ask),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => OfCall(access, call, ask),
        ElementAccessExpressionSyntax index when ask.TypeOf(index.Expression) is { } type && !ask.IsBound(index) =>
            BrowserNames.Index(type, index.Expression.ToString(), index.ArgumentList.Arguments.ToString()),
        PrefixUnaryExpressionSyntax not when ask.TypeOf(not.Operand) is { } type && !ask.IsBound(not) => BrowserNames.Condition(type, not.Operand.ToString(), isNegated: true),
        BinaryExpressionSyntax binary when !ask.IsBound(binary) => OfBinary(binary, ask),
        _ => null,
    };

    // Post("/todos").Once().When(S.Busy): the modifiers come last.
    private static string? Reordered(MemberAccessExpressionSyntax late, InvocationExpressionSyntax call, CodeQuestion ask)
    {
        var modifiers = "";
        var inner = late.Expression;
        while (inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } modifier && ask.TypeNameOf(inner)?.EndsWith("Statements", StringComparison.Ordinal) is true)
            (inner, modifiers) = (access.Expression, $".{access.Name}{modifier.ArgumentList}{modifiers}");
        return modifiers.Length > 0 && !ask.IsBound(call) ? $"{inner}.{late.Name}{call.ArgumentList}{modifiers}" : null;
    }

    // ds-bind="title": the signal's name in the page is no name of C#; ds-attr-title="Hello" is no text. Elsewhere an unknown name is just that.
    private static string? OfName(IdentifierNameSyntax name, CodeQuestion ask, TemplateSet templates)
    {
        if (IsMember(name) || !IsInAttribute(name, templates) || ask.TypeOf(name) is not null || ask.IsBound(name))
            return null;
        if (name.Parent is InvocationExpressionSyntax && ask.IsUnknown(name))
            return Client.Misspelling.Find(name.Identifier.Text, [.. LibraryNames.Verbs.Keys, "Confirm", "Template", "Value"]) ?? $"an action such as Post(\"/{name.Identifier.Text.ToLowerInvariant()}\"), whose endpoint does it";
        return ask.SignalOf(name.Identifier.Text) ?? (Whole(name, templates) is not { } attribute ? null
            : attribute is "ds-bind" or "ds-ref" or "ds-indicator" ? "a signal of a [Signals] type, such as TodoSignals.Ref.Title" : $"Value(\"{name}\") for the text, or a signal such as TodoSignals.Ref.Title");
    }

    // The attribute whose whole value the name is.
    private static string? Whole(IdentifierNameSyntax name, TemplateSet templates) =>
        templates.Around(name) is { Template: { } page, Attribute: { Value.Span: var span } attribute } && page.Document.Text.Substring(span.Start, span.Length).Trim().TrimStart('@') == name.Identifier.Text ? attribute.Name : null;

    private static bool IsMember(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name;

    private static bool IsInAttribute(IdentifierNameSyntax name, TemplateSet templates) =>
        templates.Around(name).Attribute?.Name.StartsWith("ds-", StringComparison.OrdinalIgnoreCase) is true
        || name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Ds" } });

    private static string NameOf(ExpressionSyntax node) =>
        ((node as InvocationExpressionSyntax)?.Expression ?? node) is MemberAccessExpressionSyntax access ? access.Name.Identifier.Text : "";

    private static string? OfMember(MemberAccessExpressionSyntax access, string[] arguments, CodeQuestion ask)
    {
        var (name, code) = (access.Name.Identifier.Text, access.Expression.ToString());
        if (ask.DateOf(access.Expression) is var (date, isNullable) && BrowserDates.Member(date, name, code, string.Join(", ", arguments)) is { } advice)
            return isNullable ? $"{code}.Or(…)" : advice;
        return ask.TypeOf(access.Expression) is { } type ? BrowserNames.Member(type, name, code, arguments) : null;
    }

    private static string? OfCall(MemberAccessExpressionSyntax access, InvocationExpressionSyntax call, CodeQuestion ask)
    {
        var arguments = call.ArgumentList.Arguments;
        if (ask.IsBound(call))
            return null;
        if (ask.TypeOf(access.Expression) is not null)
            return OfMember(access, [.. arguments.Select(argument => argument.ToString())], ask);
        // new[] { "a", "b" }.Contains(S.Filter): the list is the server's.
        if (access.Name.Identifier.Text == "Contains" && arguments.Count == 1 && ask.TypeOf(arguments[0].Expression) is not null && ask.IsList(access.Expression))
            return $"Value({access.Expression}).Includes({arguments[0]})";
        return arguments.Count > 0 && ask.TypeOf(arguments[0].Expression) is not null ? BrowserNames.Function(access.ToString(), arguments[0].ToString(), string.Join(", ", arguments.Skip(1))) : null;
    }

    private static string? OfBinary(BinaryExpressionSyntax binary, CodeQuestion ask)
    {
        var (left, right) = (ask.TypeOf(binary.Left), ask.TypeOf(binary.Right));
        if (binary.IsKind(SyntaxKind.CoalesceExpression))
            return left is not null ? $"{binary.Left}.Or({binary.Right})" : null;
        if (binary.IsKind(SyntaxKind.LogicalAndExpression) && ask.TypeNameOf(binary.Right) == "DatastarAction")
            return left is ValueShape.Bool ? $"{binary.Right}.When({binary.Left})" : ask.TypeNameOf(binary.Left) == "DatastarAction" ? $"{binary.Left}.Then({binary.Right})" : null;
        if (left is ValueShape.Text && binary.Right is LiteralExpressionSyntax { Token.Value: char letter })
            return $"{binary.Left} {binary.OperatorToken} \"{letter}\"";
        if (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression))
        {
            var (first, second) = (AsCondition(binary.Left, left), AsCondition(binary.Right, right));
            return first == binary.Left.ToString() && second == binary.Right.ToString() ? null : $"{first} {binary.OperatorToken} {second}";
        }
        return ask.Widened(binary.Left, binary.Right) is var (one, other) ? $"{one} {binary.OperatorToken} {other}" : OfDates(binary, ask);
    }

    private static string? OfDates(BinaryExpressionSyntax binary, CodeQuestion ask)
    {
        if (!binary.IsKind(SyntaxKind.AddExpression) && !binary.IsKind(SyntaxKind.SubtractExpression))
            return null;
        var (left, right) = (ask.DateOf(binary.Left), ask.DateOf(binary.Right));
        if (left is null || right is null || ask.TypeOf(binary.Left) is null && ask.TypeOf(binary.Right) is null)
            return null;
        return binary.IsKind(SyntaxKind.SubtractExpression) && left.Value.Type == right.Value.Type ? BrowserDates.Between(left.Value.Type, binary.Left.ToString(), binary.Right.ToString()) : BrowserDates.OfServer;
    }

    private static string AsCondition(ExpressionSyntax code, ValueShape? type) => (type is { } known ? BrowserNames.Condition(known, code.ToString(), isNegated: false) : null) ?? code.ToString();
}
