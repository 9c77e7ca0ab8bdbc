using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>ds-show</c> over a C# bool: the browser has nothing that could change it.</summary>
internal sealed class ConstantShowRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.NeverChanges];

    public override bool OfAttributes => true;

    // A bool that has a signal in it is another mistake.
    public override void Check(AttributeUse use, ProgramReport report)
    {
        if (use.Definition.Name == "show" && TemplateCode.IsTemplate(use.Value.Syntax.SyntaxTree) && use.Value.Unwrap() is { Type.SpecialType: SpecialType.System_Boolean } constant && !constant.DescendantsAndSelf().Any(part => report.Types.IsExpression(part.Type)))
            report.Add(ExpressionRules.NeverChanges, constant.Syntax, constant.Syntax.ToString());
    }
}
