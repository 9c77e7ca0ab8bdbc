using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Library;

/// <summary>The types of <see cref="LibraryNames"/> in one compilation; <see langword="null"/> where it has none.</summary>
internal sealed class LibraryTypes(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, LibraryTypes> Cache = new();

    private readonly ConcurrentDictionary<IPropertySymbol, (string? Name, string? Prefix)> _attributes = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol? Actions { get; } = compilation.GetTypeByMetadataName(LibraryNames.Actions);

    public INamedTypeSymbol? ActionOptions { get; } = compilation.GetTypeByMetadataName(LibraryNames.ActionOptions);

    public INamedTypeSymbol? Live { get; } = compilation.GetTypeByMetadataName(LibraryNames.Live);

    public INamedTypeSymbol? LiveStream { get; } = compilation.GetTypeByMetadataName(LibraryNames.LiveStream);

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

    /// <summary>The types of a compilation, looked up once for all rules.</summary>
    public static LibraryTypes Of(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    /// <summary>The attribute that a property of a tag helper is bound to, and the beginning of those that its entries are.</summary>
    public (string? Name, string? Prefix) AttributeOf(IPropertySymbol property) => _attributes.GetOrAdd(property, static key =>
    {
        var data = key.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == LibraryNames.HtmlAttributeName);
        return (data?.ConstructorArguments.FirstOrDefault().Value as string, data?.NamedArguments.FirstOrDefault(argument => argument.Key == "DictionaryAttributePrefix").Value.Value as string);
    });

    /// <summary>Whether the methods of this type make events, or send them.</summary>
    public bool SendsEvents(ITypeSymbol? type) => type.Is(Event) || type.Is(EventWriter);

    /// <summary>Whether the methods of this type make attributes.</summary>
    public bool MakesAttributes(ITypeSymbol? type) => type.Is(Ds) || type.Is(Attributes);

    /// <summary>Whether the methods of this type are the client's actions.</summary>
    public bool IsActions(ITypeSymbol? type) => type.Is(Actions);

    /// <summary>Whether the library is there at all.</summary>
    public bool IsReferenced => Expression is not null;

    /// <summary>Whether a value of this type is code for the browser.</summary>
    public bool IsExpression(ITypeSymbol? type) => type is not null && type.Is(Expression);
}
