using Gallery.Data;
using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class ListStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["active-search"] = world => SearchAsync(world, "/examples/active-search"),
        ["active-search Component"] = world => SearchAsync(world, "/examples/active-search?way=Component"),
        ["active-search MVC"] = world => SearchAsync(world, "/examples/active-search?way=MVC"),
        ["bulk-update"] = BulkAsync,
        ["click-to-load"] = LoadAsync,
        ["delete-row"] = DeleteAsync,
        ["edit-row"] = EditAsync,
        ["infinite-scroll"] = ScrollAsync,
        ["sortable"] = SortAsync,
        ["todo"] = async world => await (await world.OpenAsync("/examples/todo")).HasAsync(".demo p code", "dotnet run --project examples/TodoApp"),
    };

    private static async Task SearchAsync(World world, string path)
    {
        var tab = await world.OpenAsync(path);
        await tab.CountsAsync("#found tbody tr", 10);
        await tab.FillAsync(".demo input", "grace fi");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(1));
        await tab.ShowsAsync("#found tbody td", "Grace Fischer", "grace.fischer@example.org");
        await tab.FillAsync(".demo input", "<b>%' $x @get('/')");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(1));
        await tab.CountsAsync("#found tbody tr", 0);
    }

    private static async Task BulkAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/bulk-update");
        await tab.ShowsAsync("#choice td:last-child", "active", "active", "inactive", "active");
        await tab.CheckAsync("#choice tr:nth-child(2) input");
        await tab.CheckAsync("#choice tr:nth-child(4) input");
        await tab.ClickAsync(".demo button:last-of-type");
        await tab.ShowsAsync("#choice td:last-child", "active", "inactive", "inactive", "inactive");
        await tab.CheckAsync(".demo thead input");
        await tab.ClickAsync(".demo button:first-of-type");
        await tab.ShowsAsync("#choice td:last-child", "active", "active", "active", "active");
    }

    private static async Task LoadAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/click-to-load");
        for (var count = 10; count < ContactStore.Count; count += 10)
        {
            await tab.CountsAsync("#loaded tr", count);
            await tab.ClickAsync("#more button");
        }
        await tab.CountsAsync("#loaded tr", ContactStore.Count);
        await tab.ClickAsync("#more button");
        await tab.ShowsAsync("#more", "That is all.");
    }

    private static async Task DeleteAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/delete-row");
        await tab.ClickAsync("#row-2 button");
        await tab.ShowsAsync("#deletable td:first-child", "Ada Abel", "Barbara Abel", "Dennis Abel", "Edsger Abel");
        await tab.ClickAsync("#deletable > button");
        await tab.CountsAsync("#deletable tbody tr", 5);
    }

    private static async Task EditAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/edit-row");
        await tab.ClickAsync("#edit-1 button");
        await tab.ClickAsync("#edit-3 button");
        await tab.ShowsAsync("#editable input", "barbara.abel@example.org");
        await tab.FillAsync("#edit-3 input", "barbara@example.org");
        await tab.PressAsync("#edit-3 input", "Enter");
        await tab.ShowsAsync("#edit-3 td:nth-child(2)", "barbara@example.org");
        await tab.CountsAsync("#editable input", 0);
    }

    private static async Task ScrollAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/infinite-scroll");
        for (var count = 24; count <= ContactStore.Count; count += 12)
        {
            await tab.ScrollToAsync("#feed-end");
            await tab.WaitForAsync("#feed tr", found => found.Count >= count);
        }
        await tab.ScrollToAsync("#feed-end");
        await tab.CountsAsync("#feed-end", 0);
        Assert.Equal(ContactStore.Count, (await tab.ReadAsync("#feed tr")).Distinct().Count());
    }

    private static async Task SortAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/sortable");
        await tab.ClickAsync("#planet-Venus button:first-of-type");
        await tab.ShowsAsync("#sortable span", "Venus", "Mercury", "Earth", "Mars", "Jupiter");
        await tab.ClickAsync("#planet-Venus button:first-of-type");
        await tab.ClickAsync("#planet-Jupiter button:last-of-type");
        await tab.DragAsync("#planet-Mars span", "#planet-Mercury span");
        await tab.ShowsAsync("#sortable span", "Venus", "Mars", "Mercury", "Earth", "Jupiter");
    }
}
