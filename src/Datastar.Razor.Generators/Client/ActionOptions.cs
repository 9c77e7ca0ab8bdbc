namespace Datastar.Razor.Generators.Client;

/// <summary>What an option of an action takes.</summary>
internal enum OptionKind { Choice, Text, Number, Flag, Object, Filter, Any }

/// <summary>One option of the actions that send a request.</summary>
/// <param name="Name">Its name; case matters.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Choices">The texts that a choice takes.</param>
internal sealed record ActionOption(string Name, OptionKind Kind, params string[] Choices);

/// <summary>The options of the actions that send a request.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/actions#options"/>.</remarks>
internal static class ActionOptions
{
    public static readonly ActionOption[] All =
    [
        new("contentType", OptionKind.Choice, "json", "form"),
        new("selector", OptionKind.Text),
        new("headers", OptionKind.Object),
        new("filterSignals", OptionKind.Filter),
        new("openWhenHidden", OptionKind.Flag),
        new("payload", OptionKind.Any),
        new("requestCancellation", OptionKind.Choice, "auto", "cleanup", "disabled"),
        new("retry", OptionKind.Choice, "auto", "error", "always", "never"),
        new("retryInterval", OptionKind.Number),
        new("retryScaler", OptionKind.Number),
        new("retryMaxWait", OptionKind.Number),
        new("retryMaxCount", OptionKind.Number),
    ];

    private const string AllSignals = "filterSignals: {include: /.*/, exclude: /(?!)/}";

    /// <summary>Options of other versions and libraries, and the whole that is written today.</summary>
    public static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["includeLocal"] = AllSignals,
        ["onlyRemoteSignals"] = AllSignals,
        ["retryMaxWaitMs"] = "retryMaxWait: {0}",
        ["maxRetries"] = "retryMaxCount: {0}",
        ["retries"] = "retryMaxCount: {0}",
        ["abort"] = "requestCancellation: {0}",
        ["signal"] = "requestCancellation: {0}",
        ["override"] = "payload: {0}",
        ["body"] = "payload: {0}",
        ["data"] = "payload: {0}",
        ["signals"] = "payload: {0}",
        ["params"] = "payload: {0}",
        ["query"] = "payload: {0}",
        ["json"] = "payload: {0}",
        ["include"] = "filterSignals: {{include: {0}}}",
        ["exclude"] = "filterSignals: {{exclude: {0}}}",
        ["filter"] = "filterSignals: {0}",
        ["form"] = "contentType: 'form'",
        ["type"] = "contentType: {0}",
        ["cancel"] = "requestCancellation: {0}",
    };

    public static ActionOption? Find(string name) => Array.Find(All, option => option.Name == name);
}
