using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Rendering;

/// <summary>Makes what MVC renders views in: the action of the request, its view data and its temporary data.</summary>
internal static class ViewContexts
{
    public static ActionContext ActionOf(HttpContext httpContext, ModelStateDictionary? modelState)
    {
        var action = httpContext.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() ?? new ActionDescriptor();
        return new(httpContext, httpContext.GetRouteData() ?? new RouteData(), action, modelState ?? new());
    }

    public static ViewContext Create(ActionContext action, IView view, ViewDataDictionary? viewData, ITempDataDictionary? tempData, TextWriter writer)
    {
        var services = action.HttpContext.RequestServices;
        return new(
            action,
            view,
            viewData ?? new(services.GetRequiredService<IModelMetadataProvider>(), action.ModelState),
            tempData ?? services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext),
            writer,
            services.GetRequiredService<IOptions<MvcViewOptions>>().Value.HtmlHelperOptions);
    }
}
