using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>One change of the document.</summary>
internal sealed record MutationRecord(
    string Type, INode Target, string? AttributeName = null, string? OldValue = null, IReadOnlyList<INode>? Added = null, IReadOnlyList<INode>? Removed = null,
    INode? Previous = null, INode? Next = null);

/// <summary>What an observer wants to hear of.</summary>
internal sealed record ObserverOptions
{
    public bool Subtree { get; init; }
    public bool ChildList { get; init; }
    public bool Attributes { get; init; }
    public bool CharacterData { get; init; }
    public IReadOnlyCollection<string>? AttributeFilter { get; init; }

    public bool Wants(MutationRecord record) => record.Type switch
    {
        "childList" => ChildList,
        "characterData" => CharacterData,
        _ => Attributes && (AttributeFilter is null || AttributeFilter.Contains(record.AttributeName!)),
    };
}

/// <summary>Gathers changes and is told of them in a microtask; observers are told in the order in which they were made.</summary>
internal sealed class MutationObserver(MutationLog log, Action<IReadOnlyList<MutationRecord>> callback)
{
    public int Order { get; } = log.NextOrder();

    public List<MutationRecord> Records { get; } = [];

    public List<INode> Nodes { get; } = [];

    public List<INode> Transient { get; } = [];

    public void Observe(INode node, ObserverOptions options) => log.Register(this, node, options);

    public void Disconnect()
    {
        log.Unregister(this);
        Records.Clear();
    }

    public void Deliver()
    {
        if (Records.Count == 0) return;
        var records = Records.ToArray();
        Records.Clear();
        callback(records);
    }
}
