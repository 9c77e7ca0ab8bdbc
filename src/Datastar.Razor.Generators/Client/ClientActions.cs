namespace Datastar.Razor.Generators.Client;

/// <summary>One action of the client.</summary>
/// <param name="Name">What stands after the <c>@</c>; case matters.</param>
/// <param name="Least">How many arguments it needs.</param>
/// <param name="Most">How many it takes.</param>
/// <param name="Call">A right call, for messages.</param>
internal sealed record ClientAction(string Name, int Least, int Most, string Call)
{
    public bool Pro { get; init; }

    /// <summary>The first version that has it.</summary>
    public Version Since { get; init; } = ClientSettings.First;

    /// <summary>Whether it sends a request: its arguments are a URL and options.</summary>
    public bool IsRequest { get; init; }
}

/// <summary>The actions of the client.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/actions"/>.</remarks>
internal static class ClientActions
{
    public static readonly ClientAction[] All =
    [
        new("peek", 1, 1, "@peek(() => $title)"),
        new("setAll", 1, 2, "@setAll(false, {include: /^menu\\./})"),
        new("toggleAll", 0, 1, "@toggleAll({include: /^menu\\./})"),
        .. from name in (string[])["get", "post", "put", "patch", "delete"] select new ClientAction(name, 1, 2, $"@{name}('/url')") { IsRequest = true },
        new("query", 1, 2, "@query('/url')") { IsRequest = true, Since = new(1, 0, 4) },
        new("clipboard", 1, 2, "@clipboard('text')") { Pro = true },
        new("fit", 5, 7, "@fit($value, 0, 100, 0, 1)") { Pro = true },
        new("intl", 2, 4, "@intl('number', $value)") { Pro = true },
    ];

    /// <summary>Names of other times and libraries, and what is meant.</summary>
    public static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sse"] = "get",
        ["fetch"] = "get",
        ["ajax"] = "get",
        ["request"] = "get",
        ["load"] = "get",
        ["del"] = "delete",
        ["remove"] = "delete",
        ["head"] = "get",
        ["submit"] = "post",
        ["send"] = "post",
        ["update"] = "put",
        ["set"] = "setAll",
        ["toggle"] = "toggleAll",
        ["copy"] = "clipboard",
        ["untracked"] = "peek",
    };

    /// <summary>Functions that pages do not have, though it reads as if they did: their first argument is a signal.</summary>
    public static readonly Dictionary<string, string> Helpers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["toggle"] = "{0} = !{0}",
        ["invert"] = "{0} = !{0}",
        ["set"] = "{0} = {1}",
        ["assign"] = "{0} = {1}",
        ["setSignal"] = "{0} = {1}",
        ["increment"] = "{0}++",
        ["inc"] = "{0}++",
        ["decrement"] = "{0}--",
        ["dec"] = "{0}--",
        ["reset"] = "{0} = ''",
    };

    /// <summary>What people take for an object that has the actions.</summary>
    public static readonly HashSet<string> Objects = ["datastar", "Datastar", "ds", "Ds", "actions", "Actions", "evt", "el", "window.datastar"];

    public static ClientAction? Find(string name) => Array.Find(All, action => action.Name == name);

    public static bool IsKnownOrObsolete(string name) => Find(name) is not null || OtherNames.ContainsKey(name) || Misspelling.Find(name, All.Select(action => action.Name)) is not null;
}
