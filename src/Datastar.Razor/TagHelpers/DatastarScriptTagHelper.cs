using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

/// <summary>The script element that loads the Datastar client: <c>&lt;datastar-script /></c> in the head of the layout.</summary>
/// <remarks>Emits <c>&lt;script type="module" src="https://cdn.jsdelivr.net/gh/starfederation/datastar@…">&lt;/script></c>. See <see cref="DatastarOptions.ScriptUrl"/>. Where the app wants antiforgery tokens, <c>&lt;meta name="datastar-antiforgery" content="…"></c> comes before it.</remarks>
[HtmlTargetElement("datastar-script")]
public sealed class DatastarScriptTagHelper : TagHelper
{
    private readonly IServiceProvider _services;

    /// <summary>Called by the template.</summary>
    /// <param name="services">The services of the request.</param>
    public DatastarScriptTagHelper(IServiceProvider services) => _services = services;

    /// <summary>Where the client is loaded from; by default as the app is set up.</summary>
    public string? Src { get; set; }

    /// <summary>The nonce of the page's content security policy; by default that of the response, if it has one.</summary>
    public string? Nonce { get; set; }

    /// <summary>The hash by which the browser checks the script: <c>sha384-…</c>; by default as the app is set up.</summary>
    public string? Integrity { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in DatastarScriptMarkup.Attributes(_services, Src, Nonce, Integrity))
            output.Attributes.SetAttribute(name, value);
        output.PreElement.AppendHtml(DatastarScriptMarkup.Before(_services));
        output.PostElement.AppendHtml(DatastarScriptMarkup.Behind(_services, Nonce));
    }
}
