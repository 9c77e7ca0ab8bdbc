namespace ItemNamespace;

/// <summary>Where the page keeps what it shows. Write your own and register it before <c>AddPageName()</c>, or instead of it.</summary>
public interface IModelNameStore
{
    /// <summary>Returns all, in the order in which they are shown.</summary>
    Task<IReadOnlyList<ModelName>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds one of that name, which is not blank.</summary>
    Task AddAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Gives one another name; does nothing where there is none of that id.</summary>
    Task RenameAsync(string id, string name, CancellationToken cancellationToken = default);

    /// <summary>Deletes one; does nothing where there is none of that id.</summary>
    Task DeleteAsync(string id, CancellationToken cancellationToken = default);
}
