using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class FormStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["click-to-edit"] = world => EditAsync(world, "/examples/click-to-edit"),
        ["click-to-edit Component"] = world => EditAsync(world, "/examples/click-to-edit?way=Component"),
        ["click-to-edit MVC"] = world => EditAsync(world, "/examples/click-to-edit?way=MVC"),
        ["file-upload"] = UploadAsync,
        ["form-data"] = FormAsync,
        ["inline-validation"] = ValidationAsync,
    };

    private static async Task EditAsync(World world, string path)
    {
        var tab = await world.OpenAsync(path);
        await tab.ClickAsync("#contact button");
        await tab.ShowsAsync("#contact input", "Ada", "Abel", "ada.abel@example.org");
        await tab.FillAsync("#contact label:nth-of-type(1) input", "<Ada> & 'Co'");
        await tab.ClickAsync("#contact button[type=button]");
        await tab.ShowsAsync("#contact p:first-of-type", "First name: Ada");
        await tab.ClickAsync("#contact button");
        await tab.ShowsAsync("#contact input", "Ada", "Abel", "ada.abel@example.org");
        await tab.FillAsync("#contact label:nth-of-type(1) input", "<Ada> & 'Co'");
        await tab.ClickAsync("#contact button:not([type=button])");
        await tab.ShowsAsync("#contact p:first-of-type", "First name: <Ada> & 'Co'");
    }

    private static async Task UploadAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/file-upload");
        await tab.UploadAsync(".demo input[type=file]", "note.txt", new byte[200_000]);
        await tab.ClickAsync(".demo button");
        await tab.ShowsAsync("#uploaded", "note.txt: 200000 bytes");
        await tab.WaitForAsync("#upload", found => found.Count == 1 && double.Parse(found[0]) >= 200_000);
        Assert.InRange(double.Parse((await tab.ReadAsync("#upload"))[0]), 200_000, 201_000);
    }

    private static async Task FormAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/form-data");
        await tab.FillAsync(".demo input[name=name]", "Ada");
        await tab.SelectAsync(".demo select", "large");
        await tab.CheckAsync(".demo input[value=olives]");
        await tab.CheckAsync(".demo input[value=peppers]");
        await tab.ClickAsync(".demo form > button");
        await tab.ShowsAsync("#receipt", "A large pizza for Ada, with olives and peppers.");
    }

    private static async Task ValidationAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/inline-validation");
        var (email, name) = ("#sign-up input[type=email]", "#sign-up label:nth-of-type(2) input");
        await tab.FillAsync(email, "nobody");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(1));
        await tab.ShowsAsync("#sign-up em", "That is no e-mail address.", "Your name, please.");
        await tab.FillAsync(email, "Ada.Abel@example.org");
        await tab.FillAsync(name, "Ada");
        await tab.ClickAsync("#sign-up button");
        await tab.HasAsync("#sign-up em", "Somebody has this address already.");
        await tab.FillAsync(email, "ada@example.org");
        await tab.ClickAsync("#sign-up button");
        await tab.ShowsAsync("#sign-up", "Welcome, Ada.");
    }
}
