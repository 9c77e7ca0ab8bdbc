using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Rendering;

/// <summary>A view component as <c>ViewComponent(…)</c> of a controller or a page model describes it.</summary>
internal sealed class ViewComponentFragment(ViewComponentResult component) : Fragment
{
    // The controller's own goes on changing.
    private readonly ViewDataDictionary? _viewData = component.ViewData is { } viewData ? new(viewData) : null;
    private readonly string _name = component.ViewComponentType?.Name ?? component.ViewComponentName
        ?? throw new ArgumentException("The result names no view component: write ViewComponent(\"Name\") or ViewComponent(typeof(NameViewComponent)).", nameof(component));

    internal override string Name => _name;

    public override async ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var httpContext = context.HttpContext
            ?? throw new InvalidOperationException($"The view component '{_name}' needs a request: it cannot be rendered outside of one. Use a slice or a component there.");
        var helper = httpContext.RequestServices.GetService<IViewComponentHelper>()
            ?? throw new InvalidOperationException($"The view component '{_name}' needs MVC's view services: add builder.Services.AddControllersWithViews() or AddRazorPages().");
        var action = ViewContexts.ActionOf(httpContext, _viewData?.ModelState);
        (helper as IViewContextAware)?.Contextualize(ViewContexts.Create(action, NoView.Instance, _viewData, component.TempData, writer.TextWriter));
        IHtmlContent content = component.ViewComponentType is { } type
            ? await helper.InvokeAsync(type, component.Arguments)
            : await helper.InvokeAsync(_name, component.Arguments);
        await HtmlFragment.From(content).RenderAsync(writer, context, cancellationToken);
    }

    private sealed class NoView : IView
    {
        public static NoView Instance { get; } = new();

        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
