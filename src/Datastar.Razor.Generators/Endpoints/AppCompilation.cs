using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Whether all endpoints of an app are in sight: those of a library are mapped by its user, and those of a test are made up.</summary>
internal static class AppCompilation
{
    private static readonly string[] TestAssemblies = ["xunit", "nunit.framework", "Microsoft.VisualStudio.TestPlatform", "Microsoft.Testing.Platform", "TUnit", "bunit", "Bunit", "BenchmarkDotNet"];

    public static bool IsWhole(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && !IsTest(compilation);

    /// <summary>Whether the compilation is a test or a measurement, which makes up patches and mistakes that reach no page.</summary>
    public static bool IsTest(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(assembly => TestAssemblies.Any(test => assembly.Name.StartsWith(test, StringComparison.Ordinal)));

    /// <summary>Whether a referenced assembly that is no framework has controllers or pages of its own.</summary>
    public static bool HasForeignParts(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
        !IsKnown(assembly.Name) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name is "Microsoft.AspNetCore.Mvc.Core" or "Microsoft.AspNetCore.Mvc.RazorPages")));

    /// <summary>Whether a referenced assembly has slices of its own.</summary>
    public static bool HasForeignTemplates(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
        !IsKnown(assembly.Name) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name is "RazorSlices")));

    private static bool IsKnown(string name) =>
        name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Datastar.Razor", StringComparison.Ordinal) || name == "RazorSlices";
}
