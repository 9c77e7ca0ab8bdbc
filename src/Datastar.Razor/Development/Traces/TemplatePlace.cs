namespace Datastar.Razor.Development.Traces;

/// <summary>A line of a source file.</summary>
/// <param name="File">The file, as it is called within the app.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Path">The file on the disk, for editors.</param>
internal sealed record TemplatePlace(string File, int Line, string Path);
