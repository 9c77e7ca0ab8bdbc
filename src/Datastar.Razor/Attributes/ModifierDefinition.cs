namespace Datastar.Razor.Attributes;

/// <summary>One modifier of one or more attributes: a row of the catalogue.</summary>
/// <param name="Name">As the client reads it: lower case.</param>
/// <param name="Argument">What its first argument is.</param>
internal sealed record ModifierDefinition(string Name, ModifierArgument Argument)
{
    private const string Durations = "a whole number of ms or s, such as 200ms or 2s (1.5 s is 1500ms)";

    /// <summary>As it stands in the name of an attribute: <c>__debounce</c>.</summary>
    public string Text { get; } = "__" + Name;

    /// <summary>What may follow the first argument, or be it, where the modifier names its choices.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Checks the arguments, each with its leading dot.</summary>
    /// <returns>What is wanted instead, or <see langword="null"/> if they are right.</returns>
    public string? Check(string arguments)
    {
        if (Argument is ModifierArgument.None)
            return arguments.Length == 0 ? null : "no argument";
        var given = arguments.Length == 0 ? [] : arguments[1..].Split('.');
        return Argument switch
        {
            ModifierArgument.Duration when given.Length == 0 || !IsDuration(given[0]) => Durations,
            ModifierArgument.Duration when !AreOptions(given.AsSpan(1)) => Options.Length == 0 ? Durations + " and nothing else" : $"{Durations}, then {Choices}",
            ModifierArgument.Choice when given.Length == 0 || !AreOptions(given) => Choices,
            ModifierArgument.Percentage when given.Length != 1 || !IsPercentage(given[0]) => "one whole number from 0 to 100",
            ModifierArgument.Name when given.Length != 1 || !AreNames(given) => "one name in lower case, words separated by hyphens",
            ModifierArgument.Names when given.Length == 0 || !AreNames(given) => "one or more names in lower case",
            _ => null,
        };
    }

    private string Choices => string.Join(" or ", Options);

    private bool AreOptions(ReadOnlySpan<string> given)
    {
        foreach (var option in given)
        {
            if (!Options.Contains(option))
                return false;
        }
        return true;
    }

    private static bool AreNames(ReadOnlySpan<string> given)
    {
        foreach (var name in given)
        {
            if (name.Length == 0 || !AttributeKey.CanStandInAName(name))
                return false;
        }
        return true;
    }

    private static bool IsDuration(string argument)
    {
        var digits = argument.AsSpan().TrimEnd("ms");
        return argument[digits.Length..] is "ms" or "s" && IsNumber(digits);
    }

    private static bool IsPercentage(string argument) => argument.Length <= 3 && IsNumber(argument) && int.Parse(argument, System.Globalization.CultureInfo.InvariantCulture) <= 100;

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}

/// <summary>What the first argument of a modifier is.</summary>
internal enum ModifierArgument { None, Duration, Choice, Percentage, Name, Names }
