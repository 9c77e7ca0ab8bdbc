using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators;

/// <summary>The end of a message: what was probably meant.</summary>
internal static class Advice
{
    /// <summary>": did you mean 'x'?" with the name nearest to a misspelt one, or nothing.</summary>
    public static string DidYouMean(string name, IEnumerable<string> names) => Misspelling.Find(name, names) is { } meant ? $": did you mean '{meant}'?" : "";
}
