namespace Datastar.Razor.Testing;

/// <summary>A script has not come to its end.</summary>
internal sealed class EndlessScriptException(string message) : Exception(message);
