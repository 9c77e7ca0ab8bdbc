using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Argument = Datastar.Razor.Attributes.ModifierArgument;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds modifiers that the attribute does not have, and arguments that the modifier does not take.</summary>
internal sealed class ModifierRule : TemplateRule
{
    private static readonly HashSet<string> Everywhere = new(ClientAttributes.All.SelectMany(row => row.Modifiers).Select(modifier => modifier.Name));

    // Names of earlier versions and of other libraries.
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["trail"] = "trailing",
        ["notrail"] = "notrailing",
        ["lead"] = "leading",
        ["nolead"] = "noleading",
        ["preventdefault"] = "prevent",
        ["stoppropagation"] = "stop",
        ["away"] = "outside",
        ["leave"] = "exit",
        ["if-missing"] = "ifmissing",
        ["view-transition"] = "viewtransition",
        ["wait"] = "delay",
        ["every"] = "duration",
        ["interval"] = "duration",
        ["throttled"] = "throttle",
        ["debounced"] = "debounce",
    };

    // debounce-500ms, debounce:500ms, debounce(500ms).
    private static readonly Regex Glued = new(@"^__(?<name>[a-z]+)[-:_(=]\(?(?<time>\d+m?s)\)?$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.UnknownModifier, MarkupRules.ModifierArgument];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { } definition || DoubleUnderscoreRule.PartOfName(attribute) is not null)
            return;
        if (definition.Name == "bind" && !attribute.IsTyped && attribute.Name.Key is { } key && key.LastIndexOf('.') is var dot and > 0 && NameGrammar.OfControls.Contains(key.Substring(dot + 1)))
            report.Add(MarkupRules.UnknownModifier, attribute, "data-bind", key.Substring(dot), OfControl(attribute, key, dot));
        foreach (var modifier in attribute.Name.Modifiers)
        {
            if (definition.FindModifier(modifier.Name) is not { } known)
                report.Add(MarkupRules.UnknownModifier, attribute, $"{attribute.Name.Prefix}{definition.Name}", $"__{modifier.Name}", Advice(attribute, modifier));
            else if (Wanted(known, modifier) is var (takes, instead))
                report.Add(MarkupRules.ModifierArgument, attribute, $"__{modifier.Name}", takes, Replace(attribute, modifier, instead));
        }
    }

    /// <summary>Whether any attribute has a modifier of this name.</summary>
    public static bool IsAnywhere(string name) => Everywhere.Contains(name);

    /// <summary>The whole attribute with other modifiers in the place of one.</summary>
    public static string Replace(DatastarAttribute attribute, WrittenModifier old, params WrittenModifier[] modifiers) =>
        attribute.Renamed(attribute.Name.With(modifiers: attribute.Name.Modifiers.SelectMany(modifier => modifier == old ? modifiers : [modifier])));

    private static string Advice(DatastarAttribute attribute, WrittenModifier modifier)
    {
        var definition = attribute.Definition!;
        if (Glued.Match(modifier.ToString()) is { Success: true } glued && definition.FindModifier(glued.Groups["name"].Value) is { Argument: Argument.Duration } timed)
            return $"write '{Replace(attribute, modifier, new WrittenModifier(timed.Name, [glued.Groups["time"].Value]))}'";
        if (definition.Name == "on" && KnownEvents.Keys.TryGetValue(modifier.Name, out var pressed))
            return $"ask for the key, as in '{attribute.Renamed(attribute.Name.With(modifiers: attribute.Name.Modifiers.Where(other => other != modifier)), $"evt.key === '{pressed}' && ({attribute.WrittenValue})")}'";
        if (definition.Name == "on" && KnownEvents.HeldKeys.TryGetValue(modifier.Name, out var held) && !attribute.IsTyped)
            return $"ask for the key, as in '{attribute.Renamed(attribute.Name.With(modifiers: attribute.Name.Modifiers.Where(other => other != modifier)), $"evt.{held} && ({attribute.WrittenValue})")}'";
        if (char.IsDigit(modifier.Name.FirstOrDefault()) && definition.Modifiers.FirstOrDefault(known => known.Argument is Argument.Duration) is { } owned)
            return $"write '{Replace(attribute, modifier, new WrittenModifier(owned.Name, [modifier.Name]))}'";
        if (definition.Modifiers.FirstOrDefault(known => known.Options.Contains(modifier.Name)) is { Argument: Argument.Duration } owner)
            return $"it is an argument of __{owner.Name}, write '{Replace(attribute, modifier, new WrittenModifier(owner.Name, [owner.Name == "duration" ? "1s" : "500ms", modifier.Name]))}'";
        var name = OtherNames.TryGetValue(modifier.Name, out var other) && definition.FindModifier(other) is not null ? other : Misspelling.Find(modifier.Name, definition.Modifiers.Select(known => known.Name));
        if (name is not null)
            return $"write '{Replace(attribute, modifier, new WrittenModifier(name, modifier.Arguments))}'";
        var has = definition.Modifiers.Length == 0 ? "it has none" : "it has " + string.Join(", ", definition.Modifiers.Select(known => "__" + known.Name));
        return $"{has}, write '{Replace(attribute, modifier)}'";
    }

    // lazy waits for the change; numbers and blanks the client sees to by the type of the signal.
    private static string OfControl(DatastarAttribute attribute, string key, int dot) =>
        $"write '{attribute.Renamed(attribute.Name.With(key: key.Substring(0, dot), modifiers: key.Substring(dot + 1) is "lazy" or "blur" ? attribute.Name.Modifiers.Prepend(new("event", ["change"])) : null))}'";

    private static (string Takes, WrittenModifier[] Instead)? Wanted(ModifierDefinition known, WrittenModifier modifier)
    {
        var given = modifier.Arguments;
        switch (known.Argument)
        {
            case Argument.None when given.Count > 0:
                return ("no arguments", [new(modifier.Name, []), .. given.Where(IsAnywhere).Select(argument => new WrittenModifier(argument, []))]);
            case Argument.Choice when given.Count == 0 || given.Any(argument => !known.Options.Contains(argument)):
                return ("one of " + string.Join(", ", known.Options), [new(modifier.Name, [Misspelling.Find(modifier.First, known.Options) ?? known.Options[0]])]);
            case Argument.Name or Argument.Names when given.Count == 0 || given.Any(argument => argument.Length == 0):
                return ("a name", [new(modifier.Name, [modifier.Name switch { "event" => "change", "ease" => "ease-in", _ => "checked" }])]);
            case Argument.Name when given.Count > 1:
                return ("one name", [new(modifier.Name, [given[0]])]);
            // Numbers and units are another rule's.
            case Argument.Duration when given.Where(argument => !char.IsDigit(argument.FirstOrDefault())).ToList() is { Count: > 0 } options && options.Any(option => !known.Options.Contains(option)) && !DurationRule.IsUnit(options[0]):
                return (known.Options.Length == 0 ? "a duration and nothing else" : "a duration and then " + string.Join(" or ", known.Options),
                    [new(modifier.Name, [.. given.Select(argument => Option(known, argument)).OfType<string>()])]);
            default:
                return null;
        }
    }

    private static string? Option(ModifierDefinition known, string argument) =>
        char.IsDigit(argument.FirstOrDefault()) || known.Options.Contains(argument) ? argument
        : OtherNames.TryGetValue(argument, out var other) && known.Options.Contains(other) ? other
        // trailing is what debounce does by itself, and not a misspelt notrailing.
        : argument is "leading" or "trailing" or "noleading" or "notrailing" ? null : Misspelling.Find(argument, known.Options);
}
