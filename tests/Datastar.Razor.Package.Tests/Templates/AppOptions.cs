namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>One combination of the options of <c>dotnet new datastar</c>.</summary>
public sealed record AppOptions(bool Components, bool Aot, bool NoTests)
{
    public static IEnumerable<AppOptions> All { get; } =
        from components in new[] { false, true }
        from aot in new[] { false, true }
        from noTests in new[] { false, true }
        select new AppOptions(components, aot, noTests);

    /// <summary>The name of the app that is made with them: <c>AppComponentsAot</c>.</summary>
    public string App => $"App{(Components ? "Components" : "")}{(Aot ? "Aot" : "")}{(NoTests ? "NoTests" : "")}";

    public string[] Arguments => [.. Components ? ["--components"] : Array.Empty<string>(), .. Aot ? ["--aot"] : Array.Empty<string>(), .. NoTests ? ["--no-tests"] : Array.Empty<string>()];
}
