namespace Datastar.Razor.Package.Tests.ExistingApps;

/// <summary>An app of the guide, with <c>--auth Individual</c> or without.</summary>
public sealed record GuidedApp(string Section, bool SignIn)
{
    internal Guide Guide => Guide.All.Single(guide => guide.Name == Section);

    /// <summary>A web API has no pages to sign in by.</summary>
    public static IEnumerable<GuidedApp> Of(string section) => section == "Web API" ? [new(section, false)] : [new(section, false), new(section, true)];

    public override string ToString() => Section + (SignIn ? " --auth Individual" : "");
}
