using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Tests;

/// <summary>A template of a <see cref="RazorApp"/>.</summary>
internal sealed class AppFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
