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

    public override DiagnosticDescriptor[] Reports { get; } = [InjectionRules.TextInScript, InjectionRules.BoolInScript];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!TemplateCode.IsTemplate(call.Syntax.SyntaxTree))
            return;
        if (call.TargetMethod.Name == "Write" && call.Arguments.Length > 0)
            Check(operation, call.Arguments[0].Value.Unwrap(), templates);
        else if (call.TargetMethod.Name == "AddAttribute" && call.Arguments.Length > 2 && call.Arguments[1].Value.Text() is { } name && IsScript(name))
            CheckComponent(operation, call.Arguments[2].Value.Unwrap(), name);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, TemplateSet templates)
    {
        if (value.Type?.SpecialType is not (SpecialType.System_String or SpecialType.System_Boolean) || value.ConstantValue.HasValue)
            return;
        var (_, place, _, attribute) = templates.Around(value.Syntax);
        if (place is MarkupPlace.Attribute && attribute is not null && IsScript(attribute.Name))
            Report(context, value, attribute.Name);
    }

    // In a component the value is put together in C#; a bool alone makes an attribute without a value.
    private static void CheckComponent(OperationAnalysisContext context, IOperation value, string name)
    {
        foreach (var part in Parts(value).Where(part => !part.ConstantValue.HasValue))
        {
            if (part.Type?.SpecialType is SpecialType.System_Boolean || (value is IBinaryOperation && part.Type?.SpecialType is SpecialType.System_String))
                Report(context, part, name);
        }
    }

    private static IEnumerable<IOperation> Parts(IOperation value) => value.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && !value.ConstantValue.HasValue
        ? Parts(sum.LeftOperand).Concat(Parts(sum.RightOperand))
        : [value.Unwrap()];

    private static void Report(OperationAnalysisContext context, IOperation value, string attribute)
    {
        var rule = value.Type?.SpecialType is SpecialType.System_Boolean ? InjectionRules.BoolInScript : InjectionRules.TextInScript;
        context.Report(rule, value.Syntax, value.Syntax.ToString(), attribute);
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
