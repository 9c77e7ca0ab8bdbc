namespace Datastar.Razor.Live;

/// <summary>A view, as the development tools show it.</summary>
/// <param name="Topics">What it follows.</param>
/// <param name="Requests">The identifiers of the requests whose streams share it.</param>
internal sealed record LiveViewState(string Topics, IReadOnlyList<string> Requests);
