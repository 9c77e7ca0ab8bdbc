using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Components;

namespace Datastar.Razor;

/// <summary>The script element that loads the Datastar client, for layouts in <c>.razor</c> files: <c>&lt;DatastarScript /></c>.</summary>
/// <remarks>Emits <c>&lt;script type="module" src="https://cdn.jsdelivr.net/gh/starfederation/datastar@…">&lt;/script></c>. See <see cref="DatastarOptions.ScriptUrl"/>. Where the app wants antiforgery tokens, <c>&lt;meta name="datastar-antiforgery" content="…"></c> comes before it.</remarks>
public sealed class DatastarScript : IComponent
{
    private RenderHandle _handle;

    /// <summary>Where the client is loaded from; by default as the app is set up.</summary>
    [Parameter]
    public string? Src { get; set; }

    /// <summary>The nonce of the page's content security policy; by default that of the response, if it has one.</summary>
    [Parameter]
    public string? Nonce { get; set; }

    /// <summary>The hash by which the browser checks the script; by default as the app is set up.</summary>
    [Parameter]
    public string? Integrity { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _handle.Render(builder => builder.AddMarkupContent(0, DatastarScriptMarkup.Of(Services, Src, Nonce, Integrity)));
        return Task.CompletedTask;
    }
}
