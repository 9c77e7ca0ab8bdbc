using System.IO.Compression;
using System.Xml.Linq;

namespace Datastar.Razor.Package.Tests;

public sealed class PackageContentsTests(PackageFixture package)
{
    [Fact]
    public void The_package_holds_what_it_should_and_nothing_stray()
    {
        using var zip = ZipFile.OpenRead(package.PackagePath);

        Assert.Equal(
            [
                "Datastar.Razor.nuspec",
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Acornima.dll",
                "analyzers/dotnet/cs/Datastar.Razor.CodeFixes.dll",
                "analyzers/dotnet/cs/Datastar.Razor.Generators.dll",
                "build/Datastar.Razor.development.js",
                "build/Datastar.Razor.targets",
                "buildTransitive/Datastar.Razor.development.js",
                "buildTransitive/Datastar.Razor.targets",
                "icon.png",
                "lib/net10.0/Datastar.Razor.dll",
                "lib/net10.0/Datastar.Razor.xml",
            ],
            Entries(zip));
    }

    [Fact]
    public void The_symbols_are_packed_apart()
    {
        using var zip = ZipFile.OpenRead(package.SymbolsPath);

        Assert.Equal(["Datastar.Razor.nuspec", "lib/net10.0/Datastar.Razor.pdb"], Entries(zip));
    }

    [Fact]
    public async Task RazorSlices_comes_along_with_its_targets_and_generator()
    {
        var nuspec = await ReadNuspecAsync();

        var dependency = Assert.Single(nuspec.Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("RazorSlices", dependency.Attribute("id")!.Value);
        Assert.Equal("All", dependency.Attribute("include")!.Value);
    }

    [Fact]
    public async Task Readme_licence_icon_and_repository_are_declared()
    {
        var nuspec = await ReadNuspecAsync();

        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("https://github.com/datastar-razor/datastar-razor", Value("projectUrl"));
        var repository = Assert.Single(nuspec.Descendants(), e => e.Name.LocalName == "repository");
        Assert.Equal(("git", "https://github.com/datastar-razor/datastar-razor"), (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value));
        Assert.Equal("MIT", Value("license"));
        Assert.NotEqual("Package Description", Value("description"));

        string? Value(string name) => nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
    }

    [Fact]
    public async Task Links_of_the_readme_work_on_the_page_of_the_package()
    {
        using var zip = ZipFile.OpenRead(package.PackagePath);
        using var reader = new StreamReader(zip.GetEntry("README.md")!.Open());
        var readme = await reader.ReadToEndAsync();

        Assert.Contains("](https://github.com/datastar-razor/datastar-razor/blob/main/docs/live.md)", readme, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://|#)|src=""(?!https://)", readme);
        Assert.Equal(
            (await File.ReadAllTextAsync(Path.Combine(Tools.RootDirectory, "README.md"))).ReplaceLineEndings("\n").Split('\n').Length,
            readme.ReplaceLineEndings("\n").Split('\n').Length);
    }

    private async Task<XDocument> ReadNuspecAsync()
    {
        using var zip = ZipFile.OpenRead(package.PackagePath);
        await using var nuspec = zip.GetEntry("Datastar.Razor.nuspec")!.Open();
        return await XDocument.LoadAsync(nuspec, LoadOptions.None, CancellationToken.None);
    }

    private static string[] Entries(ZipArchive zip) =>
    [
        .. zip.Entries.Select(e => e.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal),
    ];
}
