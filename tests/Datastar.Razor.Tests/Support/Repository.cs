namespace Datastar.Razor.Tests.Support;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Directory = new(Find);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Directory.Value, .. parts]);

    /// <summary>Compares a document with what the library says; UPDATE_DOCS=1 in the environment writes it anew.</summary>
    public static async Task AssertDocumentAsync(string name, string document)
    {
        var path = Path("docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(path, document, TestContext.Current.CancellationToken);

        Assert.Equal(document, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), ignoreLineEndingDifferences: true);
    }

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory.FullName, "Datastar.Razor.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The repository is not above " + AppContext.BaseDirectory);
        return directory.FullName;
    }
}
