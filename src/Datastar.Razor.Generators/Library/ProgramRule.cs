using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Library;

/// <summary>One thing that the operations of a program are looked through for. Each compilation has its own, so that a rule may gather until the end.</summary>
internal abstract class ProgramRule
{
    /// <summary>What it may report.</summary>
    public abstract DiagnosticDescriptor[] Reports { get; }

    /// <summary>The methods whose calls it looks at; <see langword="null"/> for all.</summary>
    public virtual IReadOnlyCollection<string>? Methods => [];

    /// <summary>The other operations that it looks at.</summary>
    public virtual OperationKind[] Kinds => [];

    /// <summary>Whether it looks at typed attributes.</summary>
    public virtual bool OfAttributes => false;

    /// <summary>Sees the compilation before its operations.</summary>
    public virtual void Start(Compilation compilation) { }

    /// <summary>Looks at a call of one of its <see cref="Methods"/>. Several bodies may be looked at at once.</summary>
    public virtual void Check(IInvocationOperation call, ProgramReport report) { }

    /// <summary>Looks at an operation of one of its <see cref="Kinds"/>.</summary>
    public virtual void Check(IOperation operation, ProgramReport report) { }

    /// <summary>Looks at a typed attribute.</summary>
    public virtual void Check(AttributeUse use, ProgramReport report) { }

    /// <summary>Reports what only the whole program tells.</summary>
    public virtual void End(CompilationAnalysisContext context, TemplateSet templates) { }
}
