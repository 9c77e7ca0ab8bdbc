namespace Gallery.Tests.Worlds;

/// <summary>A tab with a page of the gallery, in Chromium or in a test page: what a user does in it, and what it shows.</summary>
internal interface ITab
{
    /// <summary>Whether scripts of the page's own run.</summary>
    bool RunsModules { get; }

    Task FillAsync(string selector, string text);

    Task PressAsync(string selector, string key);

    Task ClickAsync(string selector);

    Task CheckAsync(string selector);

    Task SelectAsync(string selector, string value);

    Task UploadAsync(string selector, string name, byte[] content);

    Task DragAsync(string from, string to);

    Task ScrollToAsync(string selector);

    /// <summary>Lets time pass: in a browser it does so by itself.</summary>
    Task AdvanceAsync(TimeSpan time);

    Task DispatchAsync(string selector, string name, object detail);

    /// <summary>The texts of all elements that match and are shown, blanks folded; of inputs their values, of progress bars and meters too.</summary>
    Task<IReadOnlyList<string>> ReadAsync(string selector);

    /// <summary>Waits until what <see cref="ReadAsync"/> gives is so, or half a minute.</summary>
    Task WaitForAsync(string selector, Func<IReadOnlyList<string>, bool> condition);

    Task<string> PathAsync();
}
