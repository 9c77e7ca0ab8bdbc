using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Datastar.Razor;

/// <summary>Collects the parameters of a component, checked by the compiler.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
public sealed class ComponentParameters<TComponent> where TComponent : IComponent
{
    // By reflection at each call, they would take longer than the rendering of a small component.
    private static readonly ConcurrentDictionary<PropertyInfo, Attribute?> Kinds = new();

    private readonly Dictionary<string, object?> _values = [];
    private Func<RenderFragment, RenderFragment>? _cascade;

    internal ComponentParameters() { }

    /// <summary>Gives a parameter its value.</summary>
    /// <param name="parameter">The parameter: <c>c => c.Todo</c>.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="TValue">The type of the parameter.</typeparam>
    /// <returns>These parameters.</returns>
    /// <exception cref="ArgumentException"><paramref name="parameter"/> names no property with <c>[Parameter]</c>.</exception>
    public ComponentParameters<TComponent> Add<TValue>(Expression<Func<TComponent, TValue>> parameter, TValue value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter.Body is not MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
            || Kinds.GetOrAdd(property, KindOf) is not { } kind)
        {
            throw new ArgumentException(
                $"'{parameter}' names no parameter of {typeof(TComponent).Name}: write p.Add(c => c.Property, value) with a property that has [Parameter].",
                nameof(parameter));
        }
        if (kind is CascadingParameterAttribute cascading)
            return AddCascading(value, cascading.Name);
        _values[property.Name] = value;
        return this;
    }

    /// <summary>Cascades a value to the component and to those inside it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name that the <c>[CascadingParameter]</c> asks for; <see langword="null"/> where it goes by its type.</param>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <returns>These parameters.</returns>
    public ComponentParameters<TComponent> AddCascading<TValue>(TValue value, string? name = null)
    {
        var inner = _cascade;
        _cascade = content => Cascade(value, name, inner is null ? content : inner(content));
        return this;
    }

    /// <summary>The values that the component is to be wrapped in, from the inside out.</summary>
    internal Func<RenderFragment, RenderFragment>? Cascading => _cascade;

    private static RenderFragment Cascade<TValue>(TValue value, string? name, RenderFragment content) => builder =>
    {
        builder.OpenComponent<CascadingValue<TValue>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<TValue>.Value), value);
        // The component refuses a name that is null.
        if (name is not null)
            builder.AddComponentParameter(2, nameof(CascadingValue<TValue>.Name), name);
        builder.AddComponentParameter(3, nameof(CascadingValue<TValue>.IsFixed), true);
        builder.AddComponentParameter(4, nameof(CascadingValue<TValue>.ChildContent), content);
        builder.CloseComponent();
    };

    /// <summary>The values as they are now: a fragment does not change afterwards.</summary>
    internal IDictionary<string, object?> Values => new Dictionary<string, object?>(_values);

    private static Attribute? KindOf(PropertyInfo property) =>
        property.GetCustomAttribute<CascadingParameterAttribute>() ?? (Attribute?)property.GetCustomAttribute<ParameterAttribute>();
}
