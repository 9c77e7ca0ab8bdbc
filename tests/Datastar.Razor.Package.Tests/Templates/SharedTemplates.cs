namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>All tests of templates share what was packed, created and built once.</summary>
[CollectionDefinition(nameof(TemplateFixture))]
public sealed class SharedTemplates : ICollectionFixture<TemplateFixture>;
