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
                "analyzers/dotnet/cs/Datastar.Razor.Generators.dll",
                "build/Datastar.Razor.development.js",
                "build/Datastar.Razor.targets",
                "buildTransitive/Datastar.Razor.development.js",
                "buildTransitive/Datastar.Razor.targets",
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
    public async Task Readme_and_licence_are_declared()
    {
        var nuspec = await ReadNuspecAsync();

        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("MIT", Value("license"));
        Assert.NotEqual("Package Description", Value("description"));

        string? Value(string name) => nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
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
