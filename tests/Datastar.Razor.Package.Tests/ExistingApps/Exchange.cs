namespace Datastar.Razor.Package.Tests.ExistingApps;

/// <summary>A request of a page, and the answer.</summary>
internal sealed record Exchange(string Method, string Url, string Signals, string Answer);
