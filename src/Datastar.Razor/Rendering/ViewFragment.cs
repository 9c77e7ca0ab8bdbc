using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>A partial view of MVC or of Razor Pages, found by its name as <c>&lt;partial name="…"></c> finds it.</summary>
/// <remarks>The app must have MVC's view services: <c>AddControllersWithViews()</c> or <c>AddRazorPages()</c>.</remarks>
public sealed class ViewFragment : Fragment
{
    private readonly string? _name;
    private readonly object? _model;
    private readonly ViewDataDictionary? _viewData;
    private readonly ITempDataDictionary? _tempData;

    private ViewFragment(string name, object? model)
    {
        _name = name;
        _model = model;
    }

    internal ViewFragment(PartialViewResult view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _name = view.ViewName;
        // The controller's own goes on changing, with the next partial view already.
        _viewData = view.ViewData is { } viewData ? new(viewData) : null;
        _tempData = view.TempData;
    }

    /// <summary>Makes a fragment of a partial view.</summary>
    /// <param name="name">Its name, <c>_TodoRow</c>, or its path, <c>~/Views/Shared/_TodoRow.cshtml</c>.</param>
    /// <param name="model">Its model.</param>
    /// <returns>The fragment.</returns>
    /// <example><c>Results.Datastar(ViewFragment.Partial("_TodoRow", todo))</c></example>
    [RequiresUnreferencedCode("MVC finds views at run time. Use slices or components in a trimmed app.")]
    public static ViewFragment Partial(string name, object? model = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name, model);
    }

    internal override string Name => _name ?? base.Name;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">There is no such view, no request, or the app lacks MVC's view services.</exception>
    public override async ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(context);
        var httpContext = context.HttpContext
            ?? throw new InvalidOperationException($"The partial view '{_name}' needs a request: views cannot be rendered outside of one. Use a slice or a component there.");
        var engine = httpContext.RequestServices.GetService<ICompositeViewEngine>()
            ?? throw new InvalidOperationException($"The partial view '{_name}' needs MVC's view services: add builder.Services.AddControllersWithViews() or AddRazorPages().");
        var action = ViewContexts.ActionOf(httpContext, _viewData?.ModelState);
        var view = Find(engine, action, _name ?? action.RouteData.Values["action"] as string ?? throw new InvalidOperationException("The partial view has no name."));
        var viewContext = ViewContexts.Create(action, view, _viewData, _tempData, writer.TextWriter);
        if (_viewData is null)
            viewContext.ViewData.Model = _model;
        await view.RenderAsync(viewContext);
    }

    private static IView Find(ICompositeViewEngine engine, ActionContext action, string name)
    {
        var byPath = engine.GetView(null, name, isMainPage: false);
        if (byPath.Success)
            return byPath.View;
        var byName = engine.FindView(action, name, isMainPage: false);
        return byName.Success ? byName.View : throw new InvalidOperationException(
            $"There is no partial view '{name}'. Searched:{string.Concat((byPath.SearchedLocations ?? []).Concat(byName.SearchedLocations ?? []).Select(place => "\n  " + place))}");
    }
}
