using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RazorSlices;

namespace Datastar.Razor.Tests;

public sealed class KeyedServiceTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddKeyedSingleton("name", "HAL").BuildServiceProvider();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Slices_find_keyed_services(bool plain)
    {
        Assert.Equal("<p>HAL</p>", (await Render.FragmentAsync(Slice(plain), Services)).Trim());
        Assert.Equal("<p>HAL</p>", (await Render.PageAsync(Slice(plain), Services)).Trim());
        Assert.Equal("<div><p>HAL</p>\n</div>", (await Render.PageAsync(Holds.Create(Slice(plain)), Services)).Trim().ReplaceLineEndings("\n"));
        Assert.Contains("<p>HAL</p>", (await DatastarEvent.PatchElements(Slice(plain)).RenderAsync(Services)).ToString(), StringComparison.Ordinal);
    }

    private static RazorSlice Slice(bool plain) => plain ? PlainKeyed.Create() : Keyed.Create();
}
