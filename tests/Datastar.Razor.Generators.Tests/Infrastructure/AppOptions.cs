using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Tests;

/// <summary>What the SDK's targets tell the generators of a web project, and what an .editorconfig would say.</summary>
internal sealed class AppOptions(IReadOnlyDictionary<string, string>? editorConfig) : AnalyzerConfigOptionsProvider
{
    public const string Root = "/app/";

    private static readonly Dictionary<string, string> Project = new()
    {
        ["build_property.RazorLangVersion"] = "9.0",
        ["build_property.RazorConfiguration"] = "Default",
        ["build_property.RootNamespace"] = "App",
        ["build_property.MSBuildProjectDirectory"] = Root,
        ["build_property.ProjectDir"] = Root,
    };

    private readonly Options _global = new(Merge(Project, editorConfig));

    public override AnalyzerConfigOptions GlobalOptions => _global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _global;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var name = textFile.Path[Root.Length..];
        var isSlice = name.StartsWith("Slices/", StringComparison.Ordinal) && !name.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal);
        return new Options(Merge(editorConfig ?? new Dictionary<string, string>(), new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.TargetPath"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name)),
            ["build_metadata.RazorGenerate.GenerateRazorSlice"] = isSlice ? "true" : "",
        }));
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string>? second)
    {
        var all = new Dictionary<string, string>(first, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in second ?? new Dictionary<string, string>())
            all[key] = value;
        return all;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
