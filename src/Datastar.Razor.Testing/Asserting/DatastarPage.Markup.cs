using System.Diagnostics.CodeAnalysis;
using AngleSharp;
using AngleSharp.Diffing;
using AngleSharp.Diffing.Core;

namespace Datastar.Razor.Testing;

public sealed partial class DatastarPage
{
    /// <summary>
    /// Compares the body with this markup by its meaning: order of attributes, white space and quotes do not count.
    /// See AngleSharp.Diffing for <c>diff:ignore</c> and its like.
    /// </summary>
    /// <exception cref="DatastarPageException">They differ; the message lists how.</exception>
    public void MarkupMatches([StringSyntax("Html")] string expected) => MarkupMatches("body", expected, inner: true);

    /// <summary>Compares the first element that matches the selector with this markup by its meaning.</summary>
    /// <exception cref="DatastarPageException">They differ, or nothing matches the selector.</exception>
    public void MarkupMatches(string selector, [StringSyntax("Html")] string expected) => MarkupMatches(selector, expected, inner: false);

    private void MarkupMatches(string selector, string expected, bool inner)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var element = Find(selector);
        var actual = inner ? element.InnerHtml : element.OuterHtml;
        var differences = DiffBuilder.Compare(expected).WithTest(actual).Build().ToArray();
        if (differences.Length == 0) return;
        var lines = differences.Select((d, i) => $"{i + 1}. {Describe(d)}");
        throw new DatastarPageException($"The markup differs:\n{string.Join('\n', lines)}\n\nExpected:\n{expected}\n\nActual:\n{actual}");
    }

    private static string Describe(IDiff difference) => difference switch
    {
        MissingNodeDiff missing => $"missing {missing.Control.Path}",
        UnexpectedNodeDiff unexpected => $"not expected: {unexpected.Test.Path}",
        MissingAttrDiff missing => $"missing attribute {missing.Control.Path}",
        UnexpectedAttrDiff unexpected => $"attribute not expected: {unexpected.Test.Path}",
        AttrDiff attribute => $"attribute {attribute.Control.Path} is \"{attribute.Test.Attribute.Value}\", not \"{attribute.Control.Attribute.Value}\"",
        NodeDiff node => $"{node.Control.Path} differs from {node.Test.Path}",
        _ => difference.ToString() ?? difference.GetType().Name,
    };
}
