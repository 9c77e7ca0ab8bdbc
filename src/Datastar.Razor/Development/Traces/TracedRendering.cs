namespace Datastar.Razor.Development.Traces;

/// <summary>One rendering.</summary>
/// <param name="Source">The slice, component or view; <see langword="null"/> where there is none.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record TracedRendering(string? Source, TimeSpan Elapsed);
