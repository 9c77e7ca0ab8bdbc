namespace Datastar.Razor.Testing;

/// <summary>What a script wrote to the console.</summary>
/// <param name="Level">The method: <c>log</c>, <c>warn</c>, <c>error</c> and so on.</param>
/// <param name="Text">The arguments, joined by spaces; objects as JSON.</param>
public sealed record PageConsoleMessage(string Level, string Text);
