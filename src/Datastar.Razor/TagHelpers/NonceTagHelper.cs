using Datastar.Razor.Attributes;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>Gives the client the nonce of the page: <c>&lt;html ds-nonce></c> is <c>&lt;html data-nonce="…"></c> where the response has a nonce.</summary>
/// <remarks>
/// From 1.0.3 on the client compiles expressions and signs patched scripts with it, so that a policy needs no <c>'unsafe-eval'</c>. Needs <c>AddDatastar()</c>.
/// See <see href="https://data-star.dev/reference/security#content-security-policy">Content security policy</see>.
/// </remarks>
[HtmlTargetElement("html", Attributes = AttributeShapes.Nonce)]
public sealed class NonceTagHelper : TagHelper
{
    private readonly IServiceProvider _services;

    /// <summary>Called by the template.</summary>
    /// <param name="services">The services of the request.</param>
    public NonceTagHelper(IServiceProvider services) => _services = services;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_services.GetService<RenderSettings>() is null)
        {
            throw new InvalidOperationException(
                "<html ds-nonce> finds the nonce of the page only after builder.Services.AddDatastar(). Without it, write data-nonce=\"@HttpContext.GetDatastarNonce()\".");
        }
        output.Attributes.RemoveAll(AttributeShapes.Nonce);
        // The client refuses an empty one.
        if (CurrentRequest.Find()?.FindNonce() is { } nonce)
            output.Attributes.SetAttribute("data-nonce", nonce);
    }
}
