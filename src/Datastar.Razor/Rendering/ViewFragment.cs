using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>A partial view of MVC or of Razor Pages, found by its name as <c>&lt;partial name="…"></c> finds it.</summary>
/// <remarks>The app must have MVC's view services: <c>AddControllersWithViews()</c> or <c>AddRazorPages()</c>.</remarks>
public sealed class ViewFragment : Fragment
{
    private readonly string _name;
    private readonly object? _model;

    private ViewFragment(string name, object? model)
    {
        _name = name;
        _model = model;
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

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">There is no such view, no request, or the app lacks MVC's view services.</exception>
    public override async ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(context);
        var httpContext = context.HttpContext
            ?? throw new InvalidOperationException($"The partial view '{_name}' needs a request: views cannot be rendered outside of one. Use a slice or a component there.");
        var services = httpContext.RequestServices;
        var engine = services.GetService<ICompositeViewEngine>()
            ?? throw new InvalidOperationException($"The partial view '{_name}' needs MVC's view services: add builder.Services.AddControllersWithViews() or AddRazorPages().");

        var action = httpContext.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() ?? new ActionDescriptor();
        var actionContext = new ActionContext(httpContext, httpContext.GetRouteData() ?? new RouteData(), action);
        var found = engine.GetView(null, _name, isMainPage: false);
        var searched = found.SearchedLocations;
        if (!found.Success)
            found = engine.FindView(actionContext, _name, isMainPage: false);
        if (!found.Success)
        {
            throw new InvalidOperationException(
                $"There is no partial view '{_name}'. Searched:{string.Concat((searched ?? []).Concat(found.SearchedLocations ?? []).Select(place => "\n  " + place))}");
        }

        var viewData = new ViewDataDictionary(services.GetRequiredService<IModelMetadataProvider>(), actionContext.ModelState) { Model = _model };
        var tempData = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(httpContext);
        await found.View.RenderAsync(new ViewContext(actionContext, found.View, viewData, tempData, writer.TextWriter, new HtmlHelperOptions()));
    }
}
