using System.Text.RegularExpressions;
using Gallery.Tests.Documentation.Slices;
using Microsoft.Extensions.DependencyInjection;
using RazorSlices;

namespace Gallery.Tests.Documentation;

/// <summary>What the README and the first page of the documentation show of templates, and of what goes over the wire, is so.</summary>
public sealed partial class PromisedOutputTests
{
    public static TheoryData<string, string, Func<RazorSlice>> Promises => new()
    {
        { "README.md", "Hal", () => Hal.Create("I'm sorry, Dave.") },
        { "docs/start.md", "Answer", () => Answer.Create("I'm sorry, Dave.") },
    };

    [Theory, MemberData(nameof(Promises))]
    public async Task The_event_is_what_the_page_shows(string page, string slice, Func<RazorSlice> make)
    {
        var text = Repository.Read(page);
        Assert.Contains($"@* Slices/{slice}.cshtml *@\n{Repository.Read($"tests/Gallery.Tests/Documentation/Slices/{slice}.cshtml").TrimEnd()}\n```", text, StringComparison.Ordinal);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var sent = (await DatastarEvent.PatchElements(make()).RenderAsync(services)).ToString();
        Assert.Equal(Event().Match(text).Groups[1].Value, sent.TrimEnd());
    }

    [GeneratedRegex(@"```\n(event: .*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Event();
}
