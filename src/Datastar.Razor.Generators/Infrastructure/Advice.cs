using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators;

/// <summary>The end of a message: what was probably meant.</summary>
internal static class Advice
{
    /// <summary>": did you mean 'x'?" with the name nearest to a misspelt one, or nothing.</summary>
    public static string DidYouMean(string name, IEnumerable<string> names) => DidYouMean(Correct(name, names));

    /// <summary>The same with a name that is found already.</summary>
    public static string DidYouMean(Correction? correction) => correction is null ? "" : $": did you mean '{correction.Meant}'?";

    /// <summary>A misspelt name and the one nearest to it; <see langword="null"/> where none is near.</summary>
    public static Correction? Correct(string name, IEnumerable<string> names) => Misspelling.Find(name, names) is { } meant ? new(name, meant) : null;
}
