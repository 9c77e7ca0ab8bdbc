using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates;

/// <summary>Where rules report what they find in one file, and what they may ask about the app.</summary>
/// <param name="template">The file; <see langword="null"/> for code in C#.</param>
/// <param name="templates">All templates of the project.</param>
/// <param name="client">What the app has said about its client.</param>
/// <param name="report">Takes a rule, a place in the file, and what the message is made of.</param>
internal sealed class TemplateReport(Template? template, TemplateSet templates, ClientSettings client, Action<DiagnosticDescriptor, TextSpan, object[]> report)
{
    public Template Template => template ?? throw new InvalidOperationException("There is no template around code in C#.");

    /// <summary>All templates of the project.</summary>
    public TemplateSet Templates => templates;

    public ClientSettings Client => client;

    public void Add(DiagnosticDescriptor rule, TextSpan span, params object[] arguments) => report(rule, span, arguments);

    /// <summary>Reports at the name of an attribute.</summary>
    public void Add(DiagnosticDescriptor rule, DatastarAttribute attribute, params object[] arguments) => Add(rule, attribute.Source.NameSpan, attribute.IsTyped || attribute.Language == MarkupLanguage.Html ? arguments : RazorText.Of(arguments));

    /// <summary>Reports within the code of an attribute.</summary>
    public void Add(DiagnosticDescriptor rule, ExpressionScript script, int index, int length, params object[] arguments)
    {
        var start = script.Source.PlaceOf(index);
        Add(rule, TextSpan.FromBounds(start, Math.Max(start, script.Source.PlaceOf(index + length - 1) + 1)), script.Source.IsInRazor ? RazorText.Of(arguments) : arguments);
    }

    /// <summary>Reports at a node of the code of an attribute.</summary>
    public void Add(DiagnosticDescriptor rule, ExpressionScript script, Acornima.Ast.Node node, params object[] arguments)
    {
        var start = script.IndexOf(node.Start);
        Add(rule, script, start, Math.Max(1, script.IndexOf(node.End) - start), arguments);
    }
}
