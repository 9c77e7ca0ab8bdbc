namespace TodoApp.Tests.Worlds;

/// <summary>A tab with the app, in a browser or in a test page: what a user does in it, and what it shows.</summary>
internal interface ITodoTab
{
    Task FillAsync(string selector, string text);

    Task PressAsync(string selector, string key);

    Task ClickAsync(string selector);

    Task DoubleClickAsync(string selector);

    Task HoverAsync(string selector);

    Task CheckAsync(string selector);

    Task UncheckAsync(string selector);

    Task HideAsync();

    Task ShowAsync();

    /// <summary>The selector of the todo with that title, as soon as there is one.</summary>
    Task<string> ItemAsync(string title);

    /// <summary>Waits until the tab shows this, and returns what it shows in the end: a line for each todo, one for the footer, one for the field and the address.</summary>
    Task<string> WaitForAsync(string shown);
}
