using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Library;

/// <summary>One thing that the operations of a program are looked through for. Each compilation has its own, so that a rule may gather until the end.</summary>
internal abstract class ProgramRule
{
    /// <summary>What it may report.</summary>
    public abstract DiagnosticDescriptor[] Reports { get; }

    /// <summary>The operations that it looks at.</summary>
    public abstract OperationKind[] Kinds { get; }

    /// <summary>Sees the compilation before its operations.</summary>
    public virtual void Start(Compilation compilation) { }

    /// <summary>Looks at one operation; several may be looked at at once.</summary>
    public abstract void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates);

    /// <summary>Reports what only the whole program tells.</summary>
    public virtual void End(CompilationAnalysisContext context, TemplateSet templates) { }
}
