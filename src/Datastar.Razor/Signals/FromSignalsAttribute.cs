using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Datastar.Razor;

/// <summary>Binds a parameter or a property of an MVC controller or a Razor page from the signals that the client sent: all of them, or one by its path.</summary>
/// <remarks>
/// Signals that are missing keep the defaults. Refused signals are answered with 400, 413 or 415 and ProblemDetails; the action is not
/// called. (The body needs <c>AddDatastar()</c> where only parameters of a Razor page's handlers are marked.) In minimal APIs, types marked <see cref="SignalsAttribute"/> and <see cref="Signals{T}"/> bind by themselves.
/// </remarks>
/// <param name="path">The path of one signal, such as <c>user.name</c>; <see langword="null"/> for all of them.</param>
/// <example><code>public IActionResult Save([FromSignals] TodoSignals signals, [FromSignals("user.name")] string name) => …</code></example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromSignalsAttribute(string? path = null)
    : Attribute, IBindingSourceMetadata, IBinderTypeProviderMetadata, IModelNameProvider, IParameterModelBaseConvention
{
    private static readonly BindingSource Source = new("Signals", "Signals", isGreedy: true, isFromRequest: true);

    /// <summary>The path of the signal; <see langword="null"/> for all signals.</summary>
    public string? Path { get; } = path;

    BindingSource IBindingSourceMetadata.BindingSource => Source;

    Type IBinderTypeProviderMetadata.BinderType => typeof(SignalsModelBinder);

    string? IModelNameProvider.Name => Path;

    void IParameterModelBaseConvention.Apply(ParameterModelBase parameter)
    {
        var filters = parameter switch
        {
            ParameterModel model => model.Action.Filters,
            PropertyModel model => model.Controller.Filters,
            // The framework leaves Page out here; a page without other signals needs AddDatastar() for the body of a refusal.
            PageParameterModel model => model.Handler.Page?.Filters,
            PagePropertyModel model => model.Page.Filters,
            _ => null,
        };
        filters?.Add(SignalsRefusalFilter.Instance);
    }
}
