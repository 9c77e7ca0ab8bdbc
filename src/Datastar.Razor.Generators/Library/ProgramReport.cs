using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Library;

/// <summary>Where rules report what they find in one body, and what they may ask about the program around it.</summary>
/// <param name="types">The types of the library.</param>
/// <param name="templates">The templates of the project.</param>
/// <param name="body">The body.</param>
internal sealed class ProgramReport(LibraryTypes types, TemplateSet templates, OperationBlockAnalysisContext body)
{
    public LibraryTypes Types => types;

    public TemplateSet Templates => templates;

    public AnalyzerOptions Options => body.Options;

    public void Add(Diagnostic found) => body.Report(found);

    public void Add(DiagnosticDescriptor rule, Location place, params object?[] arguments) => body.Report(Diagnostic.Create(rule, place, arguments));

    public void Add(DiagnosticDescriptor rule, SyntaxNode code, params object?[] arguments) => Add(rule, code.GetLocation(), arguments);

    /// <summary>Reports a mistake that an editor may correct.</summary>
    public void Add(DiagnosticDescriptor rule, SyntaxNode code, Correction correction, params object?[] arguments) =>
        body.Report(Diagnostic.Create(rule, code.GetLocation(), correction.ToProperties(), arguments));
}
