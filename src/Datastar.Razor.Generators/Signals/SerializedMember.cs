using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Datastar.Razor.Generators.Signals;

/// <summary>A property or field that System.Text.Json reads and writes.</summary>
internal sealed record SerializedMember(ISymbol Symbol, ITypeSymbol Type)
{
    private const string Json = "System.Text.Json.Serialization.";
    private const string LocalSignal = "Datastar.Razor.LocalSignalAttribute";
    private const string ElementRef = "Datastar.Razor.ElementRef";

    public string EscapedName =>
        SyntaxFacts.GetKeywordKind(Symbol.Name) is SyntaxKind.None ? Symbol.Name : "@" + Symbol.Name;

    /// <summary>Whether the signal is an element, which only the browser has.</summary>
    public bool IsElement => Type is INamedTypeSymbol type && type.IsNamed(ElementRef);

    public bool HasConverter => Symbol.Find(Json + "JsonConverterAttribute") is not null;

    /// <summary>The members of a type and of its bases, the bases' first; a member that hides another stands for it.</summary>
    public static IEnumerable<SerializedMember> Of(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var declared = type; declared is { SpecialType: SpecialType.None }; declared = declared.BaseType)
            chain.Push(declared);

        var members = new List<SerializedMember>();
        foreach (var member in chain.SelectMany(declared => declared.GetMembers()).Select(Create))
        {
            if (member is null)
                continue;
            var hidden = members.FindIndex(other => other.Symbol.Name == member.Symbol.Name);
            if (hidden < 0)
                members.Add(member);
            else
                members[hidden] = member;
        }
        return members.Where(member => !member.IsIgnored);
    }

    public string SignalName(int naming)
    {
        var name = Symbol.Find(Json + "JsonPropertyNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string
            ?? SignalNames.Convert(Symbol.Name, naming);
        return IsLocal && !name.StartsWith("_", StringComparison.Ordinal) ? "_" + name : name;
    }

    // [LocalSignal] on a parameter of a record's primary constructor is meant for its property.
    private bool IsLocal => IsElement || Symbol.Find(LocalSignal) is not null || (Symbol.ContainingType.IsRecord && Symbol.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Any(parameter => parameter.Name == Symbol.Name && parameter.Find(LocalSignal) is not null));

    private bool IsIgnored
    {
        get
        {
            if (Symbol.Find(Json + "JsonExtensionDataAttribute") is not null)
                return true;
            const int Always = 1;
            return Symbol.Find(Json + "JsonIgnoreAttribute") is { } ignore
                && (ignore.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value is not int condition || condition == Always);
        }
    }

    private static SerializedMember? Create(ISymbol symbol)
    {
        if (symbol.IsStatic || symbol.IsImplicitlyDeclared || symbol.Kind is not (SymbolKind.Property or SymbolKind.Field))
            return null;
        var included = symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal && symbol.Find(Json + "JsonIncludeAttribute") is not null;
        return symbol switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property
                when included || (property.DeclaredAccessibility is Accessibility.Public && getter.DeclaredAccessibility is Accessibility.Public) => new(property, property.Type),
            IFieldSymbol { AssociatedSymbol: null } field
                when included || (field.DeclaredAccessibility is Accessibility.Public && field.Find(Json + "JsonIncludeAttribute") is not null) => new(field, field.Type),
            _ => null,
        };
    }
}
