namespace Datastar.Razor.Testing;

/// <summary>Something that the client logs as an error in a browser, or passes over in silence.</summary>
/// <param name="Kind">The client's own name of it where it has one, such as <c>ExecuteExpression</c> or <c>PatchElementsNoTargetsFound</c>.</param>
/// <param name="Message">What happened, and where.</param>
public sealed record PageProblem(string Kind, string Message);
