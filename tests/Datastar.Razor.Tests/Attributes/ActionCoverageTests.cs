using System.Text.RegularExpressions;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>Every action of the client and every option of a request has a typed way.</summary>
public sealed class ActionCoverageTests
{
    private static readonly DatastarExpression[] Actions =
    [
        Get("/x"), Post("/x"), Put("/x"), Patch("/x"), Delete("/x"), Query("/x"),
        Peek(new Signal<int>("n")), SetAll(false, new SignalFilter(@"^menu\.")), ToggleAll(),
        Clipboard("text"), Fit(new Signal<double>("n"), 0, 1, 0, 100), Intl(IntlFormat.Number, 1.5),
    ];

    private static readonly ActionOptions[] Options =
    [
        new() { Selector = "#form", Headers = new() { ["X-A"] = "b" }, FilterSignals = new("a"), Payload = new { a = 1 }, OpenWhenHidden = true },
        new() { RetryInterval = 1.Seconds(), RetryScaler = 1.5, RetryMaxWait = 2.Seconds(), RetryMaxCount = 3 },
        .. from type in Enum.GetValues<ActionContentType>() select new ActionOptions { ContentType = type },
        .. from retry in Enum.GetValues<ActionRetry>() select new ActionOptions { Retry = retry },
        .. from cancellation in Enum.GetValues<RequestCancellation>() select new ActionOptions { RequestCancellation = cancellation },
    ];

    [Fact]
    public void Every_action_has_a_typed_way() =>
        Assert.Equal(ClientFacts.Known.Actions.Order(), Actions.SelectMany(action => Regex.Matches(action.ToString(), @"@(\w+)\(").Select(match => match.Groups[1].Value)).Distinct().Order());

    [Fact]
    public void Every_option_of_a_request_has_a_typed_way()
    {
        var emitted = string.Join('\n', Options.Select(options => Post("/x", options).ToString()));

        foreach (var option in ClientFacts.Known.ActionOptions)
        {
            Assert.Matches($@"\b{option.Name}: ", emitted);
            Assert.All(option.Values ?? [], value => Assert.Contains($"{option.Name}: '{value}'", emitted, StringComparison.Ordinal));
        }
    }
}
