using System.Diagnostics.CodeAnalysis;
using Datastar.Razor;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Microsoft.AspNetCore.Mvc.RazorPages;

/// <summary>Adds <c>this.Datastar(…)</c> to page models.</summary>
public static class DatastarPageExtensions
{
    /// <summary>Answers with one patch of a partial view, found and rendered as <c>Partial(…)</c> does it: with the view data, the model state and the temporary data of the page.</summary>
    /// <param name="page">The page model.</param>
    /// <param name="viewName">The name of the partial view: <c>_Row</c>, or its path <c>~/Pages/Shared/_Row.cshtml</c>.</param>
    /// <param name="model">Its model.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults: each element by its id.</param>
    /// <returns>The result. It fails with <see cref="InvalidOperationException"/> where there is no such view.</returns>
    /// <example><c>public IActionResult OnPostAdd(Row row) => this.Datastar("_Row", row);</c></example>
    [RequiresUnreferencedCode("MVC finds views at run time. Use slices or components in a trimmed app.")]
    public static DatastarResult Datastar(this PageModel page, string viewName, object? model = null, PatchElementsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        // Partial(…) of the framework takes the model state along, but no view data.
        var viewData = new ViewDataDictionary<object?>(page.ViewData, model);
        return Results.Datastar(new PartialViewResult { ViewName = viewName, ViewData = viewData, TempData = page.TempData }, options);
    }

    /// <summary>Answers with one patch: <c>this.Datastar(ViewComponent("Cart", new { id }))</c>, <c>this.Datastar(Partial("_Row", row))</c>, a slice, …</summary>
    /// <param name="page">The page model.</param>
    /// <param name="fragment">Anything that converts to a <see cref="Fragment"/>.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults: each element by its id.</param>
    /// <returns>The result.</returns>
    public static DatastarResult Datastar(this PageModel page, Fragment fragment, PatchElementsOptions? options = null) => Results.Datastar(fragment, options);

    /// <summary>Answers with several events in one flush.</summary>
    /// <param name="page">The page model.</param>
    /// <param name="events">The events.</param>
    /// <returns>The result.</returns>
    /// <example><c>this.Datastar(DatastarEvent.PatchElements(Partial("_Row", row)), DatastarEvent.PatchSignals(new { title = "" }))</c></example>
    public static DatastarResult Datastar(this PageModel page, params DatastarEvent[] events) => Results.Datastar(events);

    /// <summary>Answers a Datastar request with the errors of the model state at their fields, others with 400: see <c>Results.DatastarValidation</c>.</summary>
    /// <param name="page">The page model.</param>
    /// <returns>The result: <c>data: signals {"errors":{"title":"The Title field is required."}}</c>.</returns>
    /// <example><c>if (!ModelState.IsValid) return this.DatastarValidation();</c></example>
    public static DatastarResult DatastarValidation(this PageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Results.DatastarValidation(new ValidationProblemDetails(page.ModelState).Errors);
    }
}
