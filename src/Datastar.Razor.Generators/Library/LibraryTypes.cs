using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Library;

/// <summary>The types of <see cref="LibraryNames"/> in one compilation; <see langword="null"/> where it has none.</summary>
internal sealed class LibraryTypes(Compilation compilation)
{
    public INamedTypeSymbol? Actions { get; } = compilation.GetTypeByMetadataName(LibraryNames.Actions);

    public INamedTypeSymbol? Expression { get; } = compilation.GetTypeByMetadataName(LibraryNames.Expression);

    public INamedTypeSymbol? Attributes { get; } = compilation.GetTypeByMetadataName(LibraryNames.Attributes);

    public INamedTypeSymbol? Ds { get; } = compilation.GetTypeByMetadataName(LibraryNames.Ds);

    public INamedTypeSymbol? Event { get; } = compilation.GetTypeByMetadataName(LibraryNames.Event);

    public INamedTypeSymbol? EventWriter { get; } = compilation.GetTypeByMetadataName(LibraryNames.EventWriter);

    public INamedTypeSymbol? Evt { get; } = compilation.GetTypeByMetadataName(LibraryNames.Evt);

    public INamedTypeSymbol? Modifiers { get; } = compilation.GetTypeByMetadataName(LibraryNames.Modifiers);

    public INamedTypeSymbol? Fragment { get; } = compilation.GetTypeByMetadataName(LibraryNames.Fragment);

    public INamedTypeSymbol? HtmlFragment { get; } = compilation.GetTypeByMetadataName(LibraryNames.HtmlFragment);

    public INamedTypeSymbol? PatchElementsOptions { get; } = compilation.GetTypeByMetadataName(LibraryNames.PatchElementsOptions);

    public INamedTypeSymbol? Result { get; } = compilation.GetTypeByMetadataName(LibraryNames.Result);

    public INamedTypeSymbol? RazorSlice { get; } = compilation.GetTypeByMetadataName(LibraryNames.RazorSlice);

    public INamedTypeSymbol? RenderTreeBuilder { get; } = compilation.GetTypeByMetadataName(LibraryNames.RenderTreeBuilder);

    public INamedTypeSymbol? TagHelper { get; } = compilation.GetTypeByMetadataName(LibraryNames.TagHelper);

    /// <summary>Whether the library is there at all.</summary>
    public bool IsReferenced => Expression is not null;

    /// <summary>Whether a value of this type is code for the browser.</summary>
    public bool IsExpression(ITypeSymbol? type) => type is not null && type.Is(Expression);
}
