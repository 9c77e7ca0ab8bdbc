using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Tests;

/// <summary>One line of a build's output.</summary>
internal sealed record Report(string Path, int Line, string Id, string Message)
{
    public static Report Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        var path = place.Path ?? "";
        return new(
            path.StartsWith(AppOptions.Root, StringComparison.Ordinal) ? path[AppOptions.Root.Length..] : path,
            place.StartLinePosition.Line + 1, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
