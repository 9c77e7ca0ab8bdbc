using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Datastar.Razor;

/// <summary>Collects the parameters of a component, checked by the compiler.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
public sealed class ComponentParameters<TComponent> where TComponent : IComponent
{
    private readonly Dictionary<string, object?> _values = [];

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
            || !(property.IsDefined(typeof(ParameterAttribute)) || property.IsDefined(typeof(CascadingParameterAttribute))))
        {
            throw new ArgumentException(
                $"'{parameter}' names no parameter of {typeof(TComponent).Name}: write p.Add(c => c.Property, value) with a property that has [Parameter].",
                nameof(parameter));
        }
        _values[property.Name] = value;
        return this;
    }

    internal ParameterView ToParameterView() => _values.Count == 0 ? ParameterView.Empty : ParameterView.FromDictionary(_values);
}
