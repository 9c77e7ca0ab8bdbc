using System.Collections.Concurrent;

namespace Gallery.Site.Sources;

/// <summary>The files that were compiled into the app.</summary>
public static class SourceFiles
{
    private static readonly System.Reflection.Assembly App = typeof(SourceFiles).Assembly;
    private static readonly ConcurrentDictionary<string, SourceFile> Files = new();

    /// <summary>The text files below a folder, by path.</summary>
    public static IReadOnlyList<SourceFile> In(string folder) => [
        .. App.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && !name.EndsWith(".png", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => Get(name)!)];

    /// <summary>A file, or null.</summary>
    public static SourceFile? Get(string path)
    {
        if (Files.TryGetValue(path, out var file))
            return file;
        if (Open(path) is not { } stream)
            return null;
        using var reader = new StreamReader(stream);
        return Files.GetOrAdd(path, new SourceFile(path, reader.ReadToEnd().ReplaceLineEndings("\n")));
    }

    /// <summary>The bytes of a file, or null.</summary>
    public static Stream? Open(string path) => App.GetManifestResourceStream(path);
}
