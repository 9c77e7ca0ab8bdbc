// The build stamps this file for the other three base classes: C# has no way to share what hides base members.
#nullable enable
using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Html;
using RazorSlices;
using IComponent = Microsoft.AspNetCore.Components.IComponent;

namespace Datastar.Razor;

public abstract partial class DatastarSlice
{
    /// <summary>Renders a partial slice in place. An instance is rendered once.</summary>
    /// <param name="partial">The slice.</param>
    /// <returns>Nothing to write: <c>@(await RenderPartialAsync(TodoItem.Create(todo)))</c>.</returns>
    protected new ValueTask<HtmlString> RenderPartialAsync(RazorSlice partial)
    {
        ArgumentNullException.ThrowIfNull(partial);
        RenderedOnce.Begin(partial, Writer);
        return base.RenderPartialAsync(partial);
    }

    /// <summary>Renders a fragment in place: a component, a partial view, …</summary>
    /// <param name="fragment">The fragment.</param>
    /// <returns>Nothing to write: <c>@(await RenderFragmentAsync(fragment))</c>.</returns>
    protected async ValueTask<HtmlString> RenderFragmentAsync(Fragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var writer = BeginWrite();
        await fragment.RenderAsync(writer, writer.Context, CancellationToken);
        EndWrite(writer);
        return HtmlString.Empty;
    }

    /// <summary>Renders a Razor component in place.</summary>
    /// <param name="parameters">Adds the parameters of the component.</param>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <returns>Nothing to write: <c>@(await RenderComponentAsync&lt;TodoCount>(p => p.Add(c => c.Left, 2)))</c>.</returns>
    protected ValueTask<HtmlString> RenderComponentAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        Action<ComponentParameters<TComponent>>? parameters = null) where TComponent : IComponent =>
        RenderFragmentAsync(ComponentFragment.Create(parameters));
}
