using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Development.Checks;

/// <summary>Whether pages load the client, and one that is new enough for them.</summary>
internal static partial class ScriptChecks
{
    // What templates may write, and the client that came with it.
    private static readonly (string Written, Version Since)[] News =
    [
        ("ds-nonce", new(1, 0, 3)),
        ("data-nonce", new(1, 0, 3)),
        ("data-scope-children", new(1, 0, 1)),
        ("ViewTransitionSelector", new(1, 0, 2)),
    ];

    public static IEnumerable<string> Find(IServiceProvider services, List<(string Name, string Text)> templates)
    {
        if (templates.Exists(template => Head().IsMatch(template.Text)) && !templates.Exists(template => Script().IsMatch(template.Text)))
        {
            var layout = templates.Find(template => Head().IsMatch(template.Text)).Name;
            yield return $"No layout loads the client: write <datastar-script /> (in .razor: <DatastarScript />) into the head of {layout}.";
        }
        if (Loaded(services) is not { } loaded)
            yield break;
        foreach (var (written, since) in News)
        {
            if (loaded < since && templates.Find(template => template.Text.Contains(written, StringComparison.Ordinal)).Name is { } template)
                yield return $"{template} uses {written}, which came with version {since} of the client, but pages load {loaded}: set DatastarOptions.ScriptUrl to a newer one.";
        }
    }

    // The CDN's address names the version, and so does the first line of a copy.
    private static Version? Loaded(IServiceProvider services)
    {
        var url = services.GetRequiredService<IOptions<DatastarOptions>>().Value.ScriptUrl;
        if (Address().Match(url) is { Success: true } named)
            return Version.Parse(named.Groups[1].Value);
        if (!url.StartsWith('/') || services.GetService<IWebHostEnvironment>()?.WebRootFileProvider.GetFileInfo(url.Split('?')[0]) is not { Exists: true } copy)
            return null;
        using var reader = new StreamReader(copy.CreateReadStream());
        return FirstLine().Match(reader.ReadLine() ?? "") is { Success: true } written ? Version.Parse(written.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"<head[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    // By a script element of one's own the client is loaded, too.
    [GeneratedRegex(@"<datastar-script\b|<DatastarScript\b|<script[^>]+datastar[^>]*\.js", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex(@"datastar@v?(\d+\.\d+\.\d+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^// Datastar v(\d+\.\d+\.\d+)")]
    private static partial Regex FirstLine();
}
