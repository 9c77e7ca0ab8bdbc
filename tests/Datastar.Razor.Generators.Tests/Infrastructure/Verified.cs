using System.Runtime.CompilerServices;

namespace Datastar.Razor.Generators.Tests;

/// <summary>Compares generated source with the file <c>Class.name.verified.cs</c> beside the test.</summary>
internal static class Verified
{
    /// <summary>Fails where the text differs, and leaves what was received beside the verified file, to be compared and renamed.</summary>
    public static void Matches(string received, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}.verified.cs");
        var receivedPath = path.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var verified = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd() : "";
        if (verified == received.TrimEnd())
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"The generated source differs from {Path.GetFileName(path)}; see {Path.GetFileName(receivedPath)}.");
    }
}
