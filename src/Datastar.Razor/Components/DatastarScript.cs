using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor;

/// <summary>The script element that loads the Datastar client, for layouts in <c>.razor</c> files: <c>&lt;DatastarScript /></c>.</summary>
/// <remarks>Emits <c>&lt;script type="module" src="https://cdn.jsdelivr.net/gh/starfederation/datastar@…">&lt;/script></c>. See <see cref="DatastarOptions.ScriptUrl"/>.</remarks>
public sealed class DatastarScript : IComponent
{
    private RenderHandle _handle;

    /// <summary>Where the client is loaded from; by default as the app is set up.</summary>
    [Parameter]
    public string? Src { get; set; }

    /// <summary>The nonce of the page's content security policy.</summary>
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
        _handle.Render(Render);
        return Task.CompletedTask;
    }

    private void Render(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "script");
        foreach (var (name, value) in DatastarScriptAttributes.Of(Services.GetService<IOptions<DatastarOptions>>()?.Value, Src, Nonce, Integrity))
            builder.AddAttribute(1, name, value);
        builder.CloseElement();
    }
}
