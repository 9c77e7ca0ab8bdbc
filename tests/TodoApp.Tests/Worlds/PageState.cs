using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Datastar.Razor.Testing;

namespace TodoApp.Tests.Worlds;

/// <summary>What a test page shows, in the words of <see cref="ChromiumWorld"/>.</summary>
internal static class PageState
{
    public static string Of(DatastarPage page) => string.Join('\n', [.. page.FindAll(".todo-list li").Select(Todo), Footer(page), $"{page.Find<IHtmlInputElement>(".new-todo").Value}@{page.Url}"]);

    private static string Todo(IElement item)
    {
        var isOn = ((IHtmlInputElement)item.QuerySelector(".toggle")!).IsChecked;
        var mark = isOn != item.ClassList.Contains("completed") ? "?" : isOn ? "x" : " ";
        var draft = item.ClassList.Contains("editing") ? $" ({((IHtmlInputElement)item.QuerySelector(".edit")!).Value})" : "";
        return $"[{mark}] {item.QuerySelector("label")!.TextContent}{draft}";
    }

    private static string Footer(DatastarPage page)
    {
        if (page.Find(".footer").HasAttribute("hidden")) return page.Find(".main").HasAttribute("hidden") ? "nothing" : "no footer";
        var all = page.Find<IHtmlInputElement>(".toggle-all").IsChecked ? "all" : "some";
        return $"{page.Find(".todo-count").TextContent}, {all}, {page.Find(".filters a.selected").TextContent}{(page.FindAll(".clear-completed").Count > 0 ? ", clear" : "")}";
    }

    private static T Find<T>(this DatastarPage page, string selector) where T : IElement => (T)page.Find(selector);
}
