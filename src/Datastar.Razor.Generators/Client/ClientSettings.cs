using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Client;

/// <summary>What the app has said about its client: in the project (<c>DatastarClientVersion</c>, <c>DatastarPro</c>, <c>DatastarActions</c>) or in <c>.editorconfig</c>.</summary>
/// <param name="Version">The client's version.</param>
/// <param name="Pro">Whether the app loads the Pro bundle.</param>
/// <param name="Actions">Actions of the app's own plugins.</param>
internal sealed record ClientSettings(Version Version, bool Pro, IReadOnlyCollection<string> Actions)
{
    /// <summary>The first version with today's names.</summary>
    public static readonly Version First = new(1, 0, 0);

    private static readonly Version Latest = new(1, 0, 4);

    public static ClientSettings Read(AnalyzerConfigOptions file, AnalyzerConfigOptions project) => new(
        Version.TryParse(Read(file, project, "datastar_client_version", "DatastarClientVersion"), out var version) ? version : Latest,
        bool.TryParse(Read(file, project, "datastar_pro", "DatastarPro"), out var pro) && pro,
        Read(file, project, "datastar_actions", "DatastarActions").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Read(AnalyzerConfigOptions file, AnalyzerConfigOptions project, string key, string property) =>
        file.TryGetValue(key, out var value) && value.Length > 0 || project.TryGetValue(key, out value) && value.Length > 0
            || project.TryGetValue("build_property." + property, out value) ? value : "";
}
