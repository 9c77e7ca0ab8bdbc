namespace Datastar.Razor.Testing;

/// <summary>How a page is opened.</summary>
public sealed record DatastarPageOptions
{
    /// <summary>
    /// The time of debounce, throttle, delay, interval and retry waits. <value>Null: a clock of the page's own that stands still
    /// until <see cref="DatastarPage.AdvanceAsync"/> moves it.</value>
    /// </summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>
    /// Whether <see cref="DatastarPage.Problems"/> are no failure. <value>False: a problem that the test did not look at makes
    /// disposing the page throw.</value>
    /// </summary>
    public bool AllowProblems { get; init; }

    /// <summary>Answers <c>confirm(message)</c>. <value>Null: the user says no.</value></summary>
    public Func<string, bool>? Confirm { get; init; }

    /// <summary>Answers <c>prompt(message)</c>. <value>Null: the user cancels.</value></summary>
    public Func<string, string?>? Prompt { get; init; }
}
