namespace Datastar.Razor;

/// <summary>What <see cref="Actions.Intl"/> formats.</summary>
public enum IntlFormat
{
    /// <summary>A date: <c>'datetime'</c>.</summary>
    DateTime,

    /// <summary>A number, an amount of money, a percentage: <c>'number'</c>.</summary>
    Number,

    /// <summary>The plural form that a number takes: <c>'pluralRules'</c>.</summary>
    PluralRules,

    /// <summary>A time from now: <c>'relativeTime'</c>.</summary>
    RelativeTime,

    /// <summary>Several items: <c>'list'</c>.</summary>
    List,

    /// <summary>The name of a language, a region, a currency: <c>'displayNames'</c>.</summary>
    DisplayNames,
}
