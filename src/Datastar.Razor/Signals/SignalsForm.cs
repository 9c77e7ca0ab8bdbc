using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Datastar.Razor;

/// <summary>Leaves form bodies (<c>contentType: 'form'</c>), which carry no signals, to ASP.NET Core's own form binding.</summary>
internal static class SignalsForm
{
    /// <summary>Whether the body is a form and the endpoint reads forms; then its signals count as absent.</summary>
    public static bool Takes(HttpRequest request) =>
        request.HasFormContentType
        && request.HttpContext.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<FormParameter>() is not null || metadata.GetOrderedMetadata<IAcceptsMetadata>().Any(AcceptsForms));

    private static bool AcceptsForms(IAcceptsMetadata accepted) =>
        accepted.ContentTypes.Any(type => type is "multipart/form-data" or "application/x-www-form-urlencoded");

    /// <summary>Marks an MVC action or a Razor page one of whose other parameters may come from a form.</summary>
    internal sealed class FormParameter;
}
