using System.Text.RegularExpressions;
using Datastar.Razor.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Development.Checks;

/// <summary>Whether settings go together with what the templates do.</summary>
internal static partial class SettingChecks
{
    public static IEnumerable<string> Find(IServiceProvider services, List<(string Name, string Text)> templates)
    {
        if (services.GetRequiredService<IOptions<DatastarOptions>>().Value.Antiforgery)
        {
            foreach (var (name, text) in templates)
            {
                if (RawAction().Match(text) is { Success: true } action)
                    yield return $"{name} writes {action.Groups[1].Value}(…) as text, which sends no antiforgery token, and DatastarOptions.Antiforgery is on: the request would be answered with 400. Write the typed action instead: @{Typed(action)}(…).";
            }
        }
        if (services.GetService<LiveHub>() is not null && services.GetRequiredService<IOptions<LiveOptions>>().Value.Heartbeat == Timeout.InfiniteTimeSpan)
            yield return "LiveOptions.Heartbeat is infinite: proxies will cut live streams that are silent, and clients that are gone are not noticed. Leave it out for 15 seconds.";
    }

    private static string Typed(Match action) => char.ToUpperInvariant(action.Groups[2].Value[0]) + action.Groups[2].Value[1..];

    // In a .cshtml file the sign is doubled, in a string of C# it is not. One with headers may send the token itself.
    [GeneratedRegex("""["'; ]@?(@(post|put|patch|delete))\((?!.*headers)""")]
    private static partial Regex RawAction();
}
