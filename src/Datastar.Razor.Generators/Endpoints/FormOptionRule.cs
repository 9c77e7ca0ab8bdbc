using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Looks at <c>new ActionOptions { … }</c>: a selector without a form, and a form where none is around the element.</summary>
internal sealed class FormOptionRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ScriptRules.SelectorWithoutForm, ScriptRules.FormNotFound];

    public override OperationKind[] Kinds { get; } = [OperationKind.ObjectCreation];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var creation = (IObjectCreationOperation)operation;
        if (creation.Initializer is null || !creation.Type.Is(report.Types.ActionOptions))
            return;
        var (selector, contentType) = (creation.Initialized("Selector"), creation.Initialized("ContentType"));
        if (selector is not null && contentType is null)
            report.Add(ScriptRules.SelectorWithoutForm, selector.Syntax, $"new ActionOptions {{ ContentType = ActionContentType.Form, Selector = {selector.Syntax} }}");
        else if (selector is null && contentType?.Unwrap() is IFieldReferenceOperation { Field.Name: "Form" } && IsOutsideForms(creation, report.Templates))
            report.Add(ScriptRules.FormNotFound, contentType.Syntax, "new ActionOptions { ContentType = ActionContentType.Form, Selector = \"#form\" }");
    }

    // Components bring elements of their own, and a partial may stand in the form of a page.
    private static bool IsOutsideForms(IOperation options, TemplateSet templates)
    {
        var (_, _, element, attribute) = templates.Around(options.Syntax);
        return attribute is not null && !element!.WithAncestors().Any(around => around.Name.Equals("form", StringComparison.OrdinalIgnoreCase) || char.IsUpper(around.Name[0]));
    }
}
