using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds typed attributes that set a signal to what it cannot be: a computed signal that reads itself, an element in a signal for a text.</summary>
internal sealed class OwnSignalRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ScriptRules.OwnChange, DroppedRules.OtherType];

    public override bool OfAttributes => true;

    public override void Check(AttributeUse use, ProgramReport report)
    {
        if (use is { Definition.Name: "computed", Key: { Length: > 0 } key } && use.Value.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().FirstOrDefault(signal => Names(signal, key)) is { } own)
            report.Add(ScriptRules.OwnChange, own.Syntax, $"ds-computed-{key}", own.Syntax.ToString(), $"ds-computed-{key}-shown");
        else if (use is { Definition.Name: "ref", HasKey: false, Value: { Type.Name: "Signal" } named } && ExpressionValue.TypeOf(named.Type) is { } type && ValueShapes.Of(type) is ValueShape.Text or ValueShape.Number or ValueShape.Bool)
            report.Add(DroppedRules.OtherType, named.Syntax, named.Syntax.ToString(), $"a signal for {ValueShapes.Describe(type)}", "a signal for an element", "a signal of the type ElementRef, such as 'ElementRef Box = default' of a [Signals] type");
    }

    private static bool Names(IPropertyReferenceOperation signal, string key) => signal.Type?.Name is "Signal" && signal.Property.ContainingType is { Name: var owner, ContainingType: { } outer } && owner == "Refs"
        && outer.Has(LibraryNames.Signals) && Templates.SignalNaming.FirstToLower(signal.Property.Name) == key;
}
