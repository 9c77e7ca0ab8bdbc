namespace Datastar.Razor.Generators.Client;

/// <summary>Finds the known name that a misspelt one stands for.</summary>
internal static class Misspelling
{
    /// <summary>The nearest of the known names, or <see langword="null"/> where none is near enough to be meant.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > 2)
                continue;
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least && distance <= Allowed(Math.Min(name.Length, candidate.Length)))
                (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    // Short words are near to many others.
    private static int Allowed(int length) => length switch { < 3 => 0, < 6 => 1, _ => 2 };

    /// <summary>How many letters are missing, too many, wrong, or changed places with their neighbours.</summary>
    public static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[left.Length, right.Length];
    }

    /// <summary>Whether two names have the same letters in another order.</summary>
    public static bool IsSwapped(string left, string right) => left != right && string.Concat(left.OrderBy(c => c)) == string.Concat(right.OrderBy(c => c));
}
