using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Markup;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Injection;

/// <summary>Finds C# values written into the JavaScript of a <c>data-*</c> attribute: a text is code there, and a bool is <c>True</c>.</summary>
internal sealed class RawAttributeRule : ProgramRule
{
    private const string Prefix = "data-";

    public override DiagnosticDescriptor[] Reports { get; } = [InjectionRules.TextInScript, InjectionRules.BoolInScript, InjectionRules.ObjectInScript, ScriptRules.FunctionNotCalled];

    public override IReadOnlyCollection<string>? Methods { get; } = ["Write", "AddAttribute"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!TemplateCode.IsTemplate(call.Syntax.SyntaxTree))
            return;
        if (call.TargetMethod.Name == "Write" && call.Arguments.Length > 0)
            Check(report, call.Arguments[0].Value.Unwrap());
        else if (call.TargetMethod.Name == "AddAttribute" && call.Arguments.Length > 2 && call.Arguments[1].Value.Text() is { } name && IsScript(name))
            CheckComponent(report, call.Arguments[2].Value.Unwrap(), name);
    }

    private static void Check(ProgramReport report, IOperation value)
    {
        if (!IsObject(value, report) && (value.Type?.SpecialType is not (SpecialType.System_String or SpecialType.System_Boolean) || value.ConstantValue.HasValue))
            return;
        var (_, place, _, attribute) = report.Templates.Around(value.Syntax);
        if (place is MarkupPlace.Attribute && attribute is not null && IsScript(attribute.Name))
            Report(report, value, attribute.Name);
    }

    // In a component the value is put together in C#; a bool alone makes an attribute without a value.
    private static void CheckComponent(ProgramReport report, IOperation value, string name)
    {
        // A handler of Blazor's is C#, which no browser runs.
        if (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } answer }] } } && report.Types.IsExpression(answer.Unwrap().Type))
            report.Add(ScriptRules.FunctionNotCalled, value.Syntax, name, $"@({answer.Unwrap().Syntax})");
        if (IsObject(value, report))
            Report(report, value, name);
        foreach (var part in Parts(value).Where(part => !part.ConstantValue.HasValue))
        {
            if (part.Type?.SpecialType is SpecialType.System_Boolean || ((value is IBinaryOperation || part is IPropertyReferenceOperation) && part.Type?.SpecialType is SpecialType.System_String))
                Report(report, part, name);
        }
    }

    private static IEnumerable<IOperation> Parts(IOperation value) => value.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && !value.ConstantValue.HasValue
        ? Parts(sum.LeftOperand).Concat(Parts(sum.RightOperand))
        : [value.Unwrap()];

    // new TodoSignals(), new { title = "" }: neither has a text that is JavaScript.
    private static bool IsObject(IOperation value, ProgramReport report) => value.Type is { IsAnonymousType: true } || value.Type is { IsRecord: true } type && !type.Is(report.Types.Expression) && type.Has(LibraryNames.Signals);

    private static void Report(ProgramReport report, IOperation value, string attribute)
    {
        if (IsObject(value, report))
        {
            report.Add(InjectionRules.ObjectInScript, value.Syntax, value.Syntax.ToString(), attribute, attribute.StartsWith("data-signals", StringComparison.Ordinal) && TemplateCode.IsComponent(value.Syntax.SyntaxTree)
                ? $"@attributes=\"@Ds.Signals({value.Syntax})\"" : attribute.StartsWith("data-signals", StringComparison.Ordinal) ? $"ds-signals=\"@({value.Syntax})\"" : $"@Value({value.Syntax})");
            return;
        }
        var rule = value.Type?.SpecialType is SpecialType.System_Boolean ? InjectionRules.BoolInScript : InjectionRules.TextInScript;
        report.Add(rule, value.Syntax, value.Syntax.ToString(), attribute);
    }

    private static bool IsScript(string attribute)
    {
        if (!attribute.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        var end = attribute.IndexOfAny([':', '_'], Prefix.Length);
        var name = end < 0 ? attribute.Substring(Prefix.Length) : attribute.Substring(Prefix.Length, end - Prefix.Length);
        return ClientAttributes.Find(name) is { Value: ValueKind.Statements or ValueKind.Expression or ValueKind.Signals };
    }
}
