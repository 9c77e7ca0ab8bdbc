using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Looks at the values of typed attributes: the event where there is none, a modifier that the attribute has not, code that does nothing.</summary>
internal sealed class AttributeValueRule : ProgramRule
{
    // What these methods add is called otherwise in the page.
    private static readonly Dictionary<string, string> Modifiers = new(StringComparer.Ordinal) { ["Every"] = "duration", ["PingPong"] = "pingpong", ["ViewTransition"] = "viewtransition", ["IfMissing"] = "ifmissing" };

    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.NoEvent, DroppedRules.NoPatch, ExpressionRules.NoModifier, ExpressionRules.DoesNothing, ExpressionRules.ObjectWanted, ExpressionRules.ObjectAsText];

    public override bool OfAttributes => true;

    public override void Check(AttributeUse use, ProgramReport report)
    {
        if (Problem(use, report.Types) is { } problem)
            report.Add(problem);
    }

    private static Diagnostic? Problem(AttributeUse use, LibraryTypes types)
    {
        var name = use.Definition.Name;
        if (!use.HasKey && use.Definition is { Key: KeyRule.Optional, Value: ValueKind.Expression } && ExpressionValue.IsPlain(use.Value.Type))
            return Diagnostic.Create(ExpressionRules.ObjectWanted, use.Value.Syntax.GetLocation(), name, use.Value.Syntax.ToString(), Templates.Rules.KeyExamples.Of(name), Replacement.Wrapped(use.Value.Syntax.ToString()));
        if (name is "text" or "bind" && ExpressionValue.FirstSignal(use.Value.Type) is { } member)
            return Diagnostic.Create(ExpressionRules.ObjectAsText, use.Value.Syntax.GetLocation(), use.Value.Syntax.ToString(), member, name, name is "text" ? "show" : "bind");
        if (use.Definition.Value is ValueKind.Statements && ExpressionValue.IsOnlyRead(use.Value))
            return Diagnostic.Create(ExpressionRules.DoesNothing, use.Value.Syntax.GetLocation(), use.Value.Syntax.ToString(), Written(use), ExpressionValue.Doing(use.Value));
        foreach (var part in use.Value.DescendantsAndSelf())
        {
            // A nested attribute, or a lambda, is another matter.
            if (Member(part) is { ContainingType: { } type } used && SymbolEqualityComparer.Default.Equals(type, types.Evt) && NoEvent(used.Name, name) is { } rule)
                return Diagnostic.Create(rule, part.Syntax.GetLocation(), part.Syntax.ToString(), Written(use));
            if (part is IInvocationOperation call && call.TargetMethod.ContainingType.Is(types.Modifiers) && Modifier(call) is var modifier && use.Definition.FindModifier(modifier) is null)
                return Diagnostic.Create(ExpressionRules.NoModifier, call.Syntax.GetLocation(), Written(use), $".{call.TargetMethod.Name}(…)", Allowed(use.Definition));
        }
        return null;
    }

    private static string Written(AttributeUse use) => use.Key is null ? use.Definition.Name : $"{use.Definition.Name}-{use.Key}";

    private static DiagnosticDescriptor? NoEvent(string member, string attribute) => (member, attribute) switch
    {
        ("Patch", "on-signal-patch") => null,
        ("Patch", _) => DroppedRules.NoPatch,
        (_, "on") => null,
        _ => ExpressionRules.NoEvent,
    };

    private static ISymbol? Member(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Property,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };

    private static string Modifier(IInvocationOperation call) => Modifiers.TryGetValue(call.TargetMethod.Name, out var name) ? name : call.TargetMethod.Name.ToLowerInvariant();

    private static string Allowed(AttributeDefinition definition) =>
        definition.Modifiers.Length == 0 ? "leave it out, since the attribute has no modifiers" : $"leave it out, or take one of those that it has: {string.Join(", ", definition.Modifiers.Select(modifier => modifier.Name))}";
}
