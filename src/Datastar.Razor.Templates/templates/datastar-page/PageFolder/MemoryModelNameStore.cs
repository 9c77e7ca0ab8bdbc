namespace ItemNamespace;

/// <summary>Keeps everything in memory until the app ends: good to begin with, and for tests.</summary>
public sealed class MemoryModelNameStore : IModelNameStore
{
    private readonly Lock _lock = new();
    private readonly List<ModelName> _items = [];

    public Task<IReadOnlyList<ModelName>> ListAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<ModelName>>([.. _items]);
    }

    public Task AddAsync(string name, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            _items.Add(new(Guid.CreateVersion7().ToString("N"), name));
        return Task.CompletedTask;
    }

    public Task RenameAsync(string id, string name, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_items.FindIndex(item => item.Id == id) is >= 0 and var at)
                _items[at] = _items[at] with { Name = name };
        }
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            _items.RemoveAll(item => item.Id == id);
        return Task.CompletedTask;
    }
}
