using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datastar.Razor;

/// <summary>A Razor component (<c>.razor</c>) rendered statically: its asynchronous initialisation is awaited, no Blazor runtime is involved.</summary>
public sealed class ComponentFragment : Fragment
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    private readonly Type _component;
    private readonly ParameterView _parameters;

    private ComponentFragment([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type component, ParameterView parameters)
    {
        _component = component;
        _parameters = parameters;
    }

    /// <summary>Makes a fragment of a component type.</summary>
    /// <param name="parameters">Adds the parameters; <see langword="null"/> for none.</param>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <returns>The fragment.</returns>
    /// <example><c>ComponentFragment.Create&lt;TodoRow>(p => p.Add(c => c.Todo, todo))</c></example>
    public static ComponentFragment Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        Action<ComponentParameters<TComponent>>? parameters = null) where TComponent : IComponent
    {
        var builder = new ComponentParameters<TComponent>();
        parameters?.Invoke(builder);
        var values = builder.Values;
        return builder.Cascading is { } cascading
            ? Create(cascading(content => Open<TComponent>(content, values)))
            : new(typeof(TComponent), ParameterView.FromDictionary(values));
    }

    /// <summary>Makes a fragment of the markup of a <c>.razor</c> file.</summary>
    /// <param name="content">The markup: a template or a child content.</param>
    /// <returns>The fragment.</returns>
    public static ComponentFragment Create(RenderFragment content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(typeof(ContentHost), ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ContentHost.Content)] = content }));
    }

    internal override string Name => _component.Name;

    /// <inheritdoc />
    public override async ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(context);
        var services = context.Services;
        var httpContext = context.HttpContext;
        ComponentRequest.Begin(httpContext);
        var shown = ComponentRequest.IsAskedFor(httpContext) ? Create(ComponentRequest.Around(httpContext!, Open)) : this;
        AmbientServices.Enter(services);
        await using var renderer = new FragmentRenderer(services, services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            try
            {
                var root = renderer.BeginRenderingComponent(shown._component, shown._parameters);
                await root.QuiescenceTask.WaitAsync(cancellationToken);
                ComponentNavigation.ThrowIfAsked(httpContext);
                root.WriteHtmlTo(writer.TextWriter);
            }
            catch (NavigationException navigation)
            {
                throw ComponentNavigation.Refusal(navigation.Location);
            }
        });
    }

    private void Open(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, _component);
        foreach (var parameter in _parameters)
            builder.AddComponentParameter(1, parameter.Name, parameter.Value);
        builder.CloseComponent();
    }

    private static void Open<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        RenderTreeBuilder builder, IDictionary<string, object?> parameters) where TComponent : IComponent
    {
        builder.OpenComponent<TComponent>(0);
        foreach (var (name, value) in parameters)
            builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    }

    private sealed class ContentHost : IComponent
    {
        private RenderHandle _handle;

        [Parameter]
        public RenderFragment? Content { get; set; }

        public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

        public Task SetParametersAsync(ParameterView parameters)
        {
            _handle.Render(parameters.GetValueOrDefault<RenderFragment>(nameof(Content))!);
            return Task.CompletedTask;
        }
    }
}
