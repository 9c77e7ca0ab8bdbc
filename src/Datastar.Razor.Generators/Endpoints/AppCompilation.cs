using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Whether all endpoints of an app are in sight: those of a library are mapped by its user.</summary>
internal static class AppCompilation
{
    public static bool IsWhole(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>Whether a referenced assembly is built upon the library, and may map endpoints of its own: a test references its app.</summary>
    public static bool HasForeignEndpoints(Compilation compilation) => References(compilation, "Datastar.Razor");

    /// <summary>Whether a referenced assembly that is no framework has controllers or pages of its own.</summary>
    public static bool HasForeignParts(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
        !IsKnown(assembly.Name) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name is "Microsoft.AspNetCore.Mvc.Core" or "Microsoft.AspNetCore.Mvc.RazorPages")));

    /// <summary>Whether a referenced assembly has slices of its own.</summary>
    public static bool HasForeignTemplates(Compilation compilation) => References(compilation, "RazorSlices");

    private static bool References(Compilation compilation, string name) => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
        !IsKnown(assembly.Name) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == name)));

    private static bool IsKnown(string name) =>
        name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Datastar.Razor", StringComparison.Ordinal) || name == "RazorSlices";
}
