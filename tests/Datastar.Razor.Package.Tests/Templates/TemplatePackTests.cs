using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>What is in the pack, and what <c>dotnet new</c> and the IDEs show of it.</summary>
[Collection(nameof(TemplateFixture))]
public sealed class TemplatePackTests(TemplateFixture templates)
{
    public static TheoryData<string> Names => ["datastar", "datastar-page", "datastar-slice", "datastar-component"];

    [Fact]
    public async Task Templates_name_the_version_of_the_pack_and_those_that_the_repository_uses()
    {
        var central = XDocument.Load(Path.Combine(Tools.RootDirectory, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value);
        central["Datastar.Razor"] = central["Datastar.Razor.Testing"] = templates.Package.Version;
        await using var zip = await ZipFile.OpenReadAsync(templates.PackPath);

        var references = zip.Entries.Where(entry => entry.Name.EndsWith(".csproj", StringComparison.Ordinal)).SelectMany(entry => XDocument.Parse(Text(entry)).Descendants("PackageReference")).ToArray();

        Assert.Equal(
            ["Datastar.Razor", "Datastar.Razor.Testing", "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.NET.Test.Sdk", "xunit.runner.visualstudio", "xunit.v3"],
            references.Select(reference => reference.Attribute("Include")!.Value).Order(StringComparer.Ordinal));
        Assert.All(references, reference => Assert.Equal(central[reference.Attribute("Include")!.Value], reference.Attribute("Version")!.Value));
    }

    [Fact]
    public async Task The_pack_is_one_of_templates_with_readme_licence_and_icon()
    {
        await using var zip = await ZipFile.OpenReadAsync(templates.PackPath);
        var nuspec = XDocument.Parse(Text(zip.GetEntry("Datastar.Razor.Templates.nuspec")!)).Descendants().ToArray();

        Assert.Equal("Template", nuspec.Single(element => element.Name.LocalName == "packageType").Attribute("name")!.Value);
        Assert.Equal(["README.md", "icon.png", "MIT"], new[] { "readme", "icon", "license" }.Select(name => nuspec.Single(element => element.Name.LocalName == name).Value));
        Assert.DoesNotContain(nuspec, element => element.Name.LocalName is "dependency" or "dependencies");
        Assert.Superset(new HashSet<string> { "README.md", "LICENSE", "icon.png", "content/datastar/.gitignore" }, zip.Entries.Select(entry => entry.FullName).ToHashSet());
        Assert.All(zip.Entries, entry => Assert.DoesNotMatch(@"(^|/)(bin|obj|lib)/", entry.FullName));
        Assert.All(zip.Entries.Where(entry => entry.FullName.StartsWith("content/", StringComparison.Ordinal) && !entry.Name.EndsWith(".png", StringComparison.Ordinal)),
            entry => Assert.DoesNotContain("{version:", Text(entry), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Help_shows_what_a_template_is_and_what_its_options_do(string name)
    {
        await using var zip = await ZipFile.OpenReadAsync(templates.PackPath);
        using var template = Json(zip, name, "template.json");
        using var host = Json(zip, name, "dotnetcli.host.json");

        var help = OneLine(await templates.NewAsync(templates.Root, name, "--help"));

        Assert.Contains(OneLine(template.RootElement.GetProperty("description").GetString()!), help, StringComparison.Ordinal);
        foreach (var symbol in template.RootElement.GetProperty("symbols").EnumerateObject().Where(symbol => symbol.Value.GetProperty("type").ValueEquals("parameter")))
        {
            Assert.Contains("--" + host.RootElement.GetProperty("symbolInfo").GetProperty(symbol.Name).GetProperty("longName").GetString(), help, StringComparison.Ordinal);
            // The help wraps descriptions into a column: their words come in this order.
            Assert.Contains(OneLine(symbol.Value.GetProperty("description").GetString()!), help, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task An_IDE_finds_the_icon_and_the_options(string name)
    {
        await using var zip = await ZipFile.OpenReadAsync(templates.PackPath);
        using var template = Json(zip, name, "template.json");
        using var ide = Json(zip, name, "ide.host.json");

        Assert.NotNull(zip.GetEntry($"content/{name}/.template.config/{ide.RootElement.GetProperty("icon").GetString()}"));
        var symbols = template.RootElement.GetProperty("symbols");
        Assert.All(ide.RootElement.GetProperty("symbolInfo").EnumerateArray(), info => Assert.True(symbols.TryGetProperty(info.GetProperty("id").GetString()!, out _)));
        Assert.Equal(name, template.RootElement.GetProperty("shortName").GetString());
        Assert.Equal(name == "datastar" ? "project" : "item", template.RootElement.GetProperty("tags").GetProperty("type").GetString());
    }

    private static JsonDocument Json(ZipArchive zip, string template, string file) =>
        JsonDocument.Parse(Text(zip.GetEntry($"content/{template}/.template.config/{file}")!));

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
