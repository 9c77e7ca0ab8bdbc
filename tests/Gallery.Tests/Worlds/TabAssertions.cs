namespace Gallery.Tests.Worlds;

/// <summary>What is asserted of a tab, at once or after what is on its way.</summary>
internal static class TabAssertions
{
    public static async Task ShowsAsync(this ITab tab, string selector, params string[] texts)
    {
        await tab.WaitForAsync(selector, found => found.SequenceEqual(texts));
        Assert.Equal(texts, await tab.ReadAsync(selector));
    }

    public static async Task CountsAsync(this ITab tab, string selector, int count)
    {
        await tab.WaitForAsync(selector, found => found.Count == count);
        Assert.Equal(count, (await tab.ReadAsync(selector)).Count);
    }

    public static async Task HasAsync(this ITab tab, string selector, string part)
    {
        await tab.WaitForAsync(selector, found => found.Any(text => text.Contains(part, StringComparison.Ordinal)));
        Assert.Contains(await tab.ReadAsync(selector), text => text.Contains(part, StringComparison.Ordinal));
    }
}
