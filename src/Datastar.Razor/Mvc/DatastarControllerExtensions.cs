using System.Diagnostics.CodeAnalysis;
using Datastar.Razor;
using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Mvc;

/// <summary>Adds <c>this.Datastar(…)</c> to controllers.</summary>
public static class DatastarControllerExtensions
{
    /// <summary>Answers with one patch of a partial view, found and rendered as <c>PartialView(…)</c> does it: with the view data, the model state and the temporary data of the controller.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="viewName">The name of the partial view: <c>_Row</c>, or its path <c>~/Views/Shared/_Row.cshtml</c>.</param>
    /// <param name="model">Its model; by default that of the controller's view data.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults: each element by its id.</param>
    /// <returns>The result. It fails with <see cref="InvalidOperationException"/> where there is no such view.</returns>
    /// <example><c>public IActionResult Add(Row row) => this.Datastar("_Row", row);</c></example>
    [RequiresUnreferencedCode("MVC finds views at run time. Use slices or components in a trimmed app.")]
    public static DatastarResult Datastar(this Controller controller, string viewName, object? model = null, PatchElementsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(controller);
        return Results.Datastar(model is null ? controller.PartialView(viewName) : controller.PartialView(viewName, model), options);
    }

    /// <summary>Answers with one patch: <c>this.Datastar(ViewComponent("Cart", new { id }))</c>, <c>this.Datastar(PartialView("_Row", row))</c>, a slice, …</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="fragment">Anything that converts to a <see cref="Fragment"/>.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults: each element by its id.</param>
    /// <returns>The result.</returns>
    public static DatastarResult Datastar(this ControllerBase controller, Fragment fragment, PatchElementsOptions? options = null) => Results.Datastar(fragment, options);

    /// <summary>Answers with several events in one flush.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="events">The events.</param>
    /// <returns>The result.</returns>
    /// <example><c>this.Datastar(DatastarEvent.PatchElements(PartialView("_Row", row)), DatastarEvent.PatchSignals(new { title = "" }))</c></example>
    public static DatastarResult Datastar(this ControllerBase controller, params DatastarEvent[] events) => Results.Datastar(events);

    /// <summary>Answers a Datastar request with the errors of the model state at their fields, others with 400: see <c>Results.DatastarValidation</c>.</summary>
    /// <param name="controller">The controller.</param>
    /// <returns>The result: <c>data: signals {"errors":{"title":"The Title field is required."}}</c>.</returns>
    /// <example><c>if (!ModelState.IsValid) return this.DatastarValidation();</c></example>
    public static DatastarResult DatastarValidation(this ControllerBase controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        return Results.DatastarValidation(new ValidationProblemDetails(controller.ModelState).Errors);
    }
}
