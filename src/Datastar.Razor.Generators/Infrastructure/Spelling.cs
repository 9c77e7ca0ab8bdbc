namespace Datastar.Razor.Generators;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the names; <see langword="null"/> where none is so near that it must have been meant.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        var (nearest, best) = (default(string), Tolerance(name.Length) + 1);
        foreach (var candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) < best && Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant()) is var distance && distance < best)
                (nearest, best) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>", did you mean 'x'?", or nothing.</summary>
    public static string DidYouMean(string? name) => name is null ? "" : $": did you mean '{name}'?";

    // A short name has near ones that mean something else.
    private static int Tolerance(int length) => length <= 2 ? 0 : length <= 7 ? 1 : 2;

    /// <summary>How many letters must be added, left out, changed or swapped with their neighbour.</summary>
    public static int Distance(string left, string right)
    {
        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[right.Length];
    }
}
