using System.Text.Json.Nodes;

namespace Datastar.Razor.Testing;

/// <summary>A request of the page, and what has come of it so far.</summary>
/// <param name="Method">The verb, such as <c>POST</c>.</param>
/// <param name="Url">The path and the query, without the signals.</param>
public sealed record PageRequest(string Method, string Url)
{
    private readonly List<PageEvent> _events = [];

    /// <summary>The signals that were sent, or null when a form or nothing was.</summary>
    public JsonNode? Signals { get; internal set; }

    /// <summary>The fields of the form that was sent, in order; files by their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form { get; internal set; } = [];

    /// <summary>The status of the answer, or null while there is none.</summary>
    public int? Status { get; internal set; }

    /// <summary>The server-sent events of the answer so far, in order.</summary>
    public IReadOnlyList<PageEvent> Events => _events;

    /// <summary>Whether the answer has ended, by itself or because the page gave it up.</summary>
    public bool IsEnded { get; internal set; }

    internal void Add(PageEvent evt) => _events.Add(evt);
}
