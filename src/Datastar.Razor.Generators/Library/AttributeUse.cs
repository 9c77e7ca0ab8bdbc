using System.Text;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Library;

/// <summary>A typed attribute and its value: <c>ds-text="@S.Title"</c>, <c>Ds.Text(S.Title)</c>.</summary>
/// <param name="Definition">The attribute.</param>
/// <param name="Key">The key, if it is constant.</param>
/// <param name="Value">The value as it is written.</param>
internal sealed record AttributeUse(AttributeDefinition Definition, string? Key, IOperation Value)
{
    private const string Prefix = "ds-";

    /// <summary>Whether it has a key, constant or not.</summary>
    public bool HasKey { get; private init; }

    /// <summary>The attribute that an assignment to a tag helper, or a call of <c>Ds</c>, makes.</summary>
    public static AttributeUse? Of(IOperation operation, LibraryTypes types) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfAssignment(target, assignment.Value, types),
        IInvocationOperation { Arguments.Length: > 0 } call when types.MakesAttributes(call.TargetMethod.ContainingType) => OfCall(call),
        _ => null,
    };

    // __helper.Text = …; __helper.On["click"] = …
    private static AttributeUse? OfAssignment(IPropertyReferenceOperation target, IOperation value, LibraryTypes types)
    {
        if (target.Property.IsIndexer)
        {
            return target.Instance?.Unwrap() is IPropertyReferenceOperation { Property: { } dictionary } && dictionary.ContainingType.Is(types.TagHelper) && target.Arguments.Length == 1
                ? Make(Plugin(types.AttributeOf(dictionary).Prefix), target.Arguments[0].Value.Text(), value, hasKey: true)
                : null;
        }
        return target.Property.ContainingType.Is(types.TagHelper) ? Make(Plugin(types.AttributeOf(target.Property).Name), null, value, hasKey: false) : null;
    }

    private static AttributeUse? OfCall(IInvocationOperation call)
    {
        var name = Hyphenate(call.TargetMethod.Name);
        var isKeyed = call.Arguments.Length > 1 && call.Arguments[0].Value.Type?.SpecialType is SpecialType.System_String;
        var value = call.Arguments[isKeyed ? 1 : 0].Value;
        if (ClientAttributes.Find(name) is null && name.StartsWith("on-", StringComparison.Ordinal))
            return Make("on", name.Substring(3), value, hasKey: true);
        return Make(name, isKeyed ? call.Arguments[0].Value.Text() : null, value, isKeyed);
    }

    private static AttributeUse? Make(string? name, string? key, IOperation value, bool hasKey) =>
        name is not null && ClientAttributes.Find(name) is { } definition ? new(definition, key, value.Unwrap()) { HasKey = hasKey } : null;

    // ds-on- is the client's on.
    private static string? Plugin(string? attribute) => attribute?.StartsWith(Prefix, StringComparison.Ordinal) is true ? attribute.Substring(Prefix.Length).TrimEnd('-') : null;

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(char.IsUpper(c) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        return text.ToString();
    }
}
