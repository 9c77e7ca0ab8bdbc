namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>What names, folders and namespaces turn into.</summary>
[Collection(nameof(TemplateFixture))]
public sealed class ItemNameTests(TemplateFixture templates)
{
    [Fact]
    public async Task Names_that_are_no_identifiers_make_an_app_that_builds_and_passes_its_tests()
    {
        templates.AssertBuilt(TemplateFixture.OddApp);
        await templates.AssertTestsPassAsync(TemplateFixture.OddApp);
        await using var app = await RunningApp.StartAsync(templates.DirectoryOf(TemplateFixture.OddApp));
        Assert.Contains("<title>R&amp;D 1-class</title>", await app.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_and_pages_that_are_added_to_an_app_of_slices_are_views_and_pages()
    {
        await using var app = await RunningApp.StartAsync(templates.DirectoryOf(TemplateFixture.OddApp));

        Assert.Equal("<p data-text=\"1\">LEGACY</p>\n", await app.Client.GetStringAsync("/legacy"));
        Assert.Equal("<p>/Old</p>\n", await app.Client.GetStringAsync("/Old"));
    }

    [Theory]
    [InlineData("MyContacts", "MyContactsLine")]
    [InlineData("_123", "_123Line")]
    [InlineData("Class", "ClassLine")]
    [InlineData("KontakteListe", "KontakteListeLine")]
    [InlineData("Ünïcode", "ÜnïcodeLine")]
    [InlineData("FAQ", "FAQLine")]
    [InlineData("AB", "ABLine")]
    [InlineData("Item", "Line")]
    [InlineData("Lower", "LowerLine")]
    [InlineData("System", "SystemLine")]
    public void A_page_has_a_folder_and_its_files_their_names(string page, string model)
    {
        var directory = templates.DirectoryOf(TemplateFixture.OddApp);

        Assert.Equal(
            new[] { $"I{model}Store.cs", $"Memory{model}Store.cs", "_ViewImports.cshtml", $"{page}Endpoints.cs", $"{page}List.cshtml", $"{page}Page.cshtml", $"{page}Signals.cs" }.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(directory, page)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(directory, $"{model}.cs")));
        Assert.True(File.Exists(Path.Combine(directory, $"{TemplateFixture.OddApp}.Tests", $"{page}Tests.cs")));
    }

    [Fact]
    public void A_page_named_like_its_model_has_a_folder_of_another_name() =>
        Assert.Contains("namespace R_D_1_class.OrderPage;", File.ReadAllText(Path.Combine(templates.DirectoryOf(TemplateFixture.OddApp), "OrderPage", "OrderEndpoints.cs")), StringComparison.Ordinal);

    [Fact]
    public void The_namespace_follows_the_folder_and_the_test_goes_to_the_test_project()
    {
        var directory = templates.DirectoryOf("App");

        Assert.Contains("namespace App.Contacts;", File.ReadAllText(Path.Combine(directory, "Contacts", "ContactsSignals.cs")), StringComparison.Ordinal);
        Assert.Contains("namespace App;", File.ReadAllText(Path.Combine(directory, "Contact.cs")), StringComparison.Ordinal);
        Assert.Contains("namespace App.Admin.People;", File.ReadAllText(Path.Combine(directory, "Admin", "People", "PeopleSignals.cs")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(directory, "Admin", "Contact.cs")));
        Assert.Contains("namespace App.Tests;", File.ReadAllText(Path.Combine(directory, "App.Tests", "PeopleTests.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_project_the_folder_names_the_namespace_and_no_test_is_written()
    {
        var directory = Directory.CreateDirectory(Path.Combine(templates.Root, "1 empty-folder")).FullName;

        var note = await templates.NewAsync(directory, "datastar-page", "-n", "Contacts");

        Assert.Contains("namespace _1_empty_folder.Contacts;", await File.ReadAllTextAsync(Path.Combine(directory, "Contacts", "ContactsSignals.cs")), StringComparison.Ordinal);
        Assert.Contains("No test was written", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", note, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateDirectories(directory));
    }

    [Theory]
    [InlineData("datastar", "-n", "App")]
    [InlineData("datastar-page", "-n", "Contacts", "--model", "Contact")]
    [InlineData("datastar-page", "-n", "Greeting")]
    [InlineData("datastar-slice", "-n", "ContactRow")]
    public async Task What_is_there_is_not_overwritten(params string[] arguments)
    {
        var directory = templates.DirectoryOf("App");
        var before = Read(directory);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => templates.NewAsync(directory, [.. arguments, .. arguments[0] == "datastar" ? ["-o", "."] : Array.Empty<string>()]));

        Assert.Contains("Overwrite", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Read(directory));
    }

    private static string[] Read(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*.cs*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}")];
}
