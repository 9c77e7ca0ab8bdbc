namespace Datastar.Razor.Development.Explanations;

/// <summary>What went wrong on a page, in words that say what to write.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Fix">What to write; <see langword="null"/> where there is nothing to.</param>
internal sealed record Problem(string Title, string? Fix)
{
    /// <summary><c>error</c> opens the overlay, <c>warning</c> counts on the badge, <c>note</c> does neither.</summary>
    public string Level { get; init; } = "error";

    /// <summary>What is known besides, a line each.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>The rule that finds it at build time.</summary>
    public string? Rule { get; init; }

    /// <summary>The page of the Datastar reference.</summary>
    public string? Link { get; init; }

    /// <summary>The exception, where there is one.</summary>
    public Exception? Failure { get; init; }
}
