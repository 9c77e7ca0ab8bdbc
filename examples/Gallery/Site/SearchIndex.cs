namespace Gallery.Site;

/// <summary>Finds the entries that have all words of a query, those with the words in their title first.</summary>
public sealed class SearchIndex(IReadOnlyList<SearchEntry> entries)
{
    private const int MostFound = 30;

    public IEnumerable<SearchEntry> Find(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return entries
            .Select(entry => (Entry: entry, InTitle: words.Count(word => Has(entry.Title, word)), InAll: words.Count(word => Has(entry.Title, word) || Has(entry.Text, word))))
            .Where(found => found.InAll == words.Length)
            .OrderByDescending(found => found.InTitle)
            .Take(MostFound)
            .Select(found => found.Entry);
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
