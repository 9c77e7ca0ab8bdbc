using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>A name that code gives a signal.</summary>
/// <param name="Path">The name in the page.</param>
/// <param name="Type">The type of the value, where there is one.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record SignalUse(string Path, ITypeSymbol? Type, Location Location)
{
    // A text in quotes with a colon behind it is a name.
    private static readonly Regex JsonParts = new("[{}\\[\\]]|\"(?<name>(?:[^\"\\\\]|\\\\.)*)\"\\s*:|\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly HashSet<string> Objects = ["PatchSignals", "PatchSignalsAsync", "Signals"];
    private static readonly HashSet<string> Names = ["Signal", "RemoveSignals", "RemoveSignalsAsync"];

    /// <summary>The methods that take names of signals.</summary>
    public static readonly string[] Methods = [.. Objects, .. Names];

    /// <summary>The names that a typed attribute gives.</summary>
    public static IEnumerable<SignalUse> Of(AttributeUse use) =>
        use.Definition.Name != "signals" ? []
        : use.Key is { } key ? [new(key, use.Value.Type, use.Value.Syntax.GetLocation())]
        : OfObject(use.Value, "");

    /// <summary>The names that a call of one of <see cref="Methods"/> holds.</summary>
    public static IEnumerable<SignalUse> Of(IInvocationOperation call, LibraryTypes types)
    {
        // Ds.Signals is a typed attribute.
        if (types.MakesAttributes(call.TargetMethod.ContainingType) ? call.TargetMethod.Name == "Signals" : !types.SendsEvents(call.TargetMethod.ContainingType))
            return [];
        if (Objects.Contains(call.TargetMethod.Name))
            return call.Arguments.SelectMany(argument => argument.Parameter?.Name == "json" && argument.Value.Text() is { } json ? OfJson(json, argument.Syntax.GetLocation()) : OfObject(argument.Value.Unwrap(), ""));
        var names = call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Where(value => value.Text() is not null && value is ILiteralOperation);
        return call.TargetMethod.Name == "Signal"
            ? names.Take(1).Select(name => new SignalUse(name.Text()!, call.Argument("value")?.Unwrap().Type, name.Syntax.GetLocation()))
            : names.Select(name => new SignalUse(name.Text()!, null, name.Syntax.GetLocation()));
    }

    // The names of the outermost object: {"title": ""}.
    private static IEnumerable<SignalUse> OfJson(string json, Location place)
    {
        var depth = 0;
        foreach (Match part in JsonParts.Matches(json))
        {
            depth += part.Value is "{" or "[" ? 1 : part.Value is "}" or "]" ? -1 : 0;
            if (depth == 1 && part.Groups["name"] is { Success: true, Value: var name })
                yield return new(name, null, place);
        }
    }

    private static IEnumerable<SignalUse> OfObject(IOperation value, string prefix)
    {
        if (value is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var entry in initializer.Initializers.Select(Entry).OfType<SignalUse>())
                yield return entry;
        }
        if (value is not IAnonymousObjectCreationOperation anonymous)
            yield break;
        foreach (var assignment in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is not IPropertyReferenceOperation { Property: { } property } target)
                continue;
            var path = prefix + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
            var inner = assignment.Value.Unwrap();
            if (inner is not IAnonymousObjectCreationOperation)
                yield return new(path, inner.Type, target.Syntax.GetLocation());
            foreach (var nested in OfObject(inner, path + "."))
                yield return nested;
        }
    }

    // new Dictionary<string, object?> { ["title"] = "" }, { "title", "" }: the name is taken as it is.
    private static SignalUse? Entry(IOperation entry) => entry switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } set when key.Value.Text() is { } name => new(name, set.Value.Unwrap().Type, key.Syntax.GetLocation()),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } when key.Value.Text() is { } name => new(name, value.Value.Unwrap().Type, key.Syntax.GetLocation()),
        _ => null,
    };
}
