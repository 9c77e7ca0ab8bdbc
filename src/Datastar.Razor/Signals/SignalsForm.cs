using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Signals;

/// <summary>Leaves form bodies (<c>contentType: 'form'</c>), which carry no signals, to ASP.NET Core's own form binding.</summary>
internal static class SignalsForm
{
    /// <summary>Whether the body is a form and the endpoint takes forms; then its signals count as absent.</summary>
    public static bool IsTaken(HttpRequest request)
    {
        if (!request.HasFormContentType || request.HttpContext.GetEndpoint()?.Metadata is not { } metadata)
            return false;
        return metadata.GetOrderedMetadata<IAcceptsMetadata>().Any(AcceptsForms)
            || (metadata.GetMetadata<ActionDescriptor>() is { } action && TakesForms(action));
    }

    private static bool AcceptsForms(IAcceptsMetadata accepted) =>
        accepted.ContentTypes.Any(type => type is "multipart/form-data" or "application/x-www-form-urlencoded");

    // In MVC, what says nothing of its source may come from a form; a Razor page is a form's home.
    private static bool TakesForms(ActionDescriptor action) =>
        action is PageActionDescriptor || action.Parameters.Concat(action.BoundProperties).Any(parameter =>
            parameter.BindingInfo?.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Form) || source == BindingSource.FormFile);
}
