using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What the library refuses, by method and parameter, and what to write.</summary>
internal static class Refusals
{
    private static readonly Dictionary<(string Method, string Parameter), Func<IOperation, (string Problem, string Instead)?>> All = new()
    {
        [("Redirect", "url")] = Address,
        [("ReplaceUrl", "url")] = Address,
        [("Prefetch", "urls")] = value => Blank(value, "names no page", "the path of one, such as \"/todos\""),
        [("DispatchCustomEvent", "name")] = value => Blank(value, "names no event", "the event that the page listens for, such as \"saved\""),
        [("Threshold", "percent")] = value => value.ConstantValue is { HasValue: true, Value: int and (< 0 or > 100) } ? ("is no percentage", "0 to 100") : null,
        [("PublishAsync", "topics")] = Topic,
        [("Stream", "topics")] = Topic,
        [("And", "topics")] = Topic,
        [("Debounce", "wait")] = Wait,
        [("Delay", "wait")] = Wait,
        [("Throttle", "period")] = Wait,
        [("Every", "period")] = value => Seconds(value) is <= 0 ? ("is no time to wait", "a positive time, such as 5.Seconds()") : null,
        [("RemoveSignals", "paths")] = Path,
        [("RemoveSignalsAsync", "paths")] = Path,
        [("Signal", "path")] = Path,
        [("ElementSignal", "path")] = Path,
        [("Signal", "name")] = Path,
        [("On", "name")] = Name,
        [("Attr", "name")] = Name,
        [("Class", "name")] = Name,
        [("Style", "name")] = Name,
        [("Computed", "name")] = Name,
        [("ActionOptions", "RetryMaxCount")] = value => Number(value) is < 0 ? ("is no number of times", "0 or more, or Retry = ActionRetry.Never") : null,
        [("ActionOptions", "RetryScaler")] = value => Number(value) is < 0 ? ("is no factor", "a positive number, such as 2") : null,
        [("ActionOptions", "RetryInterval")] = Wait,
        [("ActionOptions", "RetryMaxWait")] = Wait,
        [("Member", "name")] = value => Blank(value, "names no member", "its name, such as \"length\""),
        [("Partial", "name")] = value => Blank(value, "names no view", "its name, such as \"_Row\""),
        [("UseDatastarContentSecurityPolicy", "policy")] = value => value.Text()?.Contains("{nonce}") is false ? ("lets no script of the page through", "script-src 'self' 'nonce-{nonce}' in it") : null,
    };

    static Refusals()
    {
        foreach (var verb in LibraryNames.Verbs.Keys)
            All[(verb, "url")] = Request;
    }

    /// <summary>The methods that refuse something.</summary>
    public static IReadOnlyCollection<string> Methods => [.. All.Keys.Select(key => key.Method).Distinct()];

    /// <summary>Why the value is refused; <see langword="null"/> where it is taken, or is not known.</summary>
    public static (string Problem, string Instead)? Of(string method, string parameter, IOperation value) => All.TryGetValue((method, parameter), out var check) ? check(value) : null;

    private static (string, string)? Blank(IOperation value, string problem, string instead) => value.Text() is { } text && string.IsNullOrWhiteSpace(text) ? (problem, instead) : null;

    private static (string, string)? Name(IOperation value) => Blank(value, "is no name", "one, or the method without a name and an object");

    private static (string, string)? Topic(IOperation value) => Blank(value, "names no topic", "the topic that a stream follows, such as \"todos\"");

    private static (string, string)? Address(IOperation value) => Blank(value, "is no address", "the path of a page, such as \"/todos\"")
        ?? (value.Text()?.TrimStart() is { } text && text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? ("would run as script", "the path of a page, or DatastarEvent.ExecuteScript(…)") : null);

    private static (string, string)? Request(IOperation value) => Blank(value, "is no URL", "the path of an endpoint, such as \"/todos\"")
        ?? (value.Text() is not { } url ? null
        : url.StartsWith("//", StringComparison.Ordinal) ? ("begins with two slashes, which name another host", $"\"/{url.TrimStart('/')}\"") : null);

    private static (string, string)? Path(IOperation value) => value.Text() is not { } path ? null
        : path.StartsWith("$", StringComparison.Ordinal) ? ("has the dollar sign of JavaScript", $"\"{path.TrimStart('$')}\"")
        : path.Trim().Length == 0 || path.Split('.').Contains("") ? ("is no name of a signal", "names with dots between them, such as \"user.name\"")
        : path.IndexOf(' ') >= 0 ? ("has a blank, which no signal's name has", $"\"{path.Replace(" ", "_")}\"") : null;

    private static (string, string)? Wait(IOperation value) => Seconds(value) is < 0 ? ("is in the past", "a positive time, such as 200.Milliseconds()") : null;

    // TimeSpan.Zero, 0.Seconds(), TimeSpan.FromSeconds(-1).
    private static double? Seconds(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => 0,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, Operand: var positive } => -Seconds(positive.Unwrap()),
        IInvocationOperation { TargetMethod.ContainingType.Name: "TimeSpan" or "TimeSpanExtensions", Arguments: [{ Value: var count }, ..] } when Number(count.Unwrap()) is { } number => number,
        _ => null,
    };

    private static double? Number(IOperation value) => value.ConstantValue switch
    {
        { HasValue: true, Value: int number } => number,
        { HasValue: true, Value: long number } => number,
        { HasValue: true, Value: double number } => number,
        _ => null,
    };
}
