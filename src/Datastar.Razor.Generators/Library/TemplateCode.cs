using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Library;

/// <summary>Tells what Razor compiled from what people wrote in .cs files.</summary>
internal static class TemplateCode
{
    /// <summary>The methods by which compiled Razor writes C# into the page.</summary>
    public static readonly string[] Writers = ["Write", "WriteAttributeValue", "AddHtmlAttributeValue", "AddContent", "AddAttribute"];

    /// <summary>A slice, view, page or component.</summary>
    public static bool IsTemplate(SyntaxTree tree) => IsSlice(tree) || IsComponent(tree);

    /// <summary>Compiled from a .cshtml file.</summary>
    public static bool IsSlice(SyntaxTree tree) => tree.FilePath.EndsWith("_cshtml.g.cs", StringComparison.Ordinal);

    /// <summary>Compiled from a .razor file.</summary>
    public static bool IsComponent(SyntaxTree tree) => tree.FilePath.EndsWith("_razor.g.cs", StringComparison.Ordinal);

    /// <summary>What a call of one of <see cref="Writers"/> writes into the page, between tags or in an attribute.</summary>
    public static IEnumerable<IOperation> Written(IInvocationOperation call) =>
        IsTemplate(call.Syntax.SyntaxTree) ? call.Arguments.Select(static argument => argument.Value.Unwrap()) : [];

    /// <summary>The file that Razor compiled, as it notes it in the first line.</summary>
    public static string? PathOf(SyntaxTree tree)
    {
        const string Start = "#pragma checksum \"";
        var line = tree.GetText().Lines[0].ToString().TrimStart('\uFEFF');
        return line.StartsWith(Start, StringComparison.Ordinal) ? line.Substring(Start.Length, line.IndexOf('"', Start.Length) - Start.Length) : null;
    }
}
