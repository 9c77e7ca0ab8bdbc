using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor;

/// <summary>
/// A piece of HTML that renders itself as UTF-8: a slice, a component, a partial view, markup. Derive from it to add a kind of your own.
/// </summary>
/// <remarks>
/// A fragment is a value: it may be kept and rendered for many requests at once, and knows each one's request by its <see cref="FragmentContext"/>.
/// Only an instance of a slice is rendered once; <see cref="From"/> makes a fragment of a method that makes slices.
/// A <see cref="RazorSlice"/>, a <see cref="string"/> of markup and a <see cref="RenderFragment"/> convert
/// by themselves, <see cref="IHtmlContent"/> has overloads of its own; <see cref="HtmlFragment"/> and <see cref="ComponentFragment"/> make fragments of text and of component types.
/// </remarks>
public abstract class Fragment
{
    /// <summary>What the fragment is called in traces.</summary>
    internal virtual string Name => GetType().Name;

    /// <summary>Renders the fragment, synchronously when it can.</summary>
    /// <param name="writer">Where the markup goes. What is written before an exception or a cancellation is never sent.</param>
    /// <param name="context">The request, or the services of the app.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the fragment any more.</param>
    /// <returns>A task that completes when the fragment is complete.</returns>
    public abstract ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken);

    /// <summary>Makes a fragment that is made anew for each rendering, so that it can be kept and sent to many.</summary>
    /// <param name="create">Makes a slice, a component, markup, …: anything that converts to a <see cref="Fragment"/>. It may be called by several threads at once.</param>
    /// <returns>The fragment.</returns>
    /// <example><c>Fragment.From(() => Busy.Create())</c></example>
    public static Fragment From(Func<Fragment> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return new FactoryFragment(create);
    }

    /// <summary>Makes a fragment of a slice, which is rendered once. Its layout is left out: a patch is a piece of the page.</summary>
    /// <param name="slice">The slice, as its <c>Create</c> method returns it.</param>
    public static implicit operator Fragment(RazorSlice slice) => new SliceFragment(slice);

    /// <summary>Makes a fragment of markup. It is sent as it is: text of a user belongs into <see cref="HtmlFragment.Create"/>.</summary>
    /// <param name="html">Markup.</param>
    public static implicit operator Fragment(string html) => HtmlFragment.Raw(html);

    /// <summary>Makes a fragment of the markup of a <c>.razor</c> file.</summary>
    /// <param name="content">The markup: a template or a child content.</param>
    public static implicit operator Fragment(RenderFragment content) => ComponentFragment.Create(content);

    /// <summary>Makes a fragment of a partial view, as <c>PartialView(…)</c> of a controller and <c>Partial(…)</c> of a page model return it, with their view data.</summary>
    /// <param name="view">The partial view.</param>
    [RequiresUnreferencedCode("MVC finds views at run time. Use slices or components in a trimmed app.")]
    public static implicit operator Fragment(PartialViewResult view) => new ViewFragment(view);

    /// <summary>Makes a fragment of a view component, as <c>ViewComponent(…)</c> of a controller or a page model returns it.</summary>
    /// <param name="component">The view component.</param>
    [RequiresUnreferencedCode("MVC finds view components at run time. Use slices or components in a trimmed app.")]
    public static implicit operator Fragment(ViewComponentResult component) => new ViewComponentFragment(component);
}
