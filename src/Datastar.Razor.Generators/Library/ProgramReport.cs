using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Library;

/// <summary>Where rules report what they find in one body, and what they may ask about the program around it.</summary>
/// <param name="types">The types of the library.</param>
/// <param name="templates">The templates of the project.</param>
/// <param name="options">What the project says about its files.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class ProgramReport(LibraryTypes types, TemplateSet templates, AnalyzerOptions options, Action<Diagnostic> report)
{
    public LibraryTypes Types => types;

    public TemplateSet Templates => templates;

    public AnalyzerOptions Options => options;

    public void Add(Diagnostic found) => report(found);

    public void Add(DiagnosticDescriptor rule, Location place, params object?[] arguments) => report(Diagnostic.Create(rule, place, arguments));

    public void Add(DiagnosticDescriptor rule, SyntaxNode code, params object?[] arguments) => Add(rule, code.GetLocation(), arguments);
}
