namespace Gallery.Site.Visitors;

/// <summary>Those who look at the gallery just now. Whoever was not seen for the longest time makes room for a new one.</summary>
public sealed class VisitorRegistry : IDisposable
{
    private const string CookieName = "gallery-visitor";
    private const int MostVisitors = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Visitor>> _byId = [];
    private readonly LinkedList<Visitor> _lastSeen = new();

    /// <summary>The visitor who sent a request. A name that this app has not given out is answered by a new one.</summary>
    public Visitor Of(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(Visitor), out var known))
            return (Visitor)known!;
        var visitor = Find(context.Request.Cookies[CookieName]);
        if (visitor is null)
        {
            visitor = Add();
            context.Response.Cookies.Append(CookieName, visitor.Id, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
        }
        context.Items[typeof(Visitor)] = visitor;
        return visitor;
    }

    public void Dispose()
    {
        foreach (var visitor in _lastSeen)
            visitor.Dispose();
    }

    private Visitor? Find(string? id)
    {
        lock (_lock)
        {
            if (id is null || !_byId.TryGetValue(id, out var node))
                return null;
            _lastSeen.Remove(node);
            _lastSeen.AddFirst(node);
            return node.Value;
        }
    }

    private Visitor Add()
    {
        var visitor = new Visitor(Guid.NewGuid().ToString("N"));
        Visitor? gone = null;
        lock (_lock)
        {
            _byId[visitor.Id] = _lastSeen.AddFirst(visitor);
            if (_byId.Count > MostVisitors)
            {
                gone = _lastSeen.Last!.Value;
                _lastSeen.RemoveLast();
                _byId.Remove(gone.Id);
            }
        }
        gone?.Dispose();
        return visitor;
    }
}
