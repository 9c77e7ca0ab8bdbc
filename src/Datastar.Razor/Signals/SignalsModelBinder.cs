using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Signals;

/// <summary>Binds what is marked <see cref="FromSignalsAttribute"/>.</summary>
internal sealed class SignalsModelBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext.HttpContext;
        var json = SignalsJson.Of(context.RequestServices);
        var type = json.ReadType(bindingContext.ModelType);
        var path = bindingContext.BinderModelName;
        var payload = await SignalsOfRequest.ReadAsync(context, json, path is null ? bindingContext.ModelType : null, context.RequestAborted);

        if (path is not null)
        {
            if (payload.IsPresent && SignalFinder.TryFind(payload.Json.Span, path, type.Options, out var value))
                bindingContext.Result = ModelBindingResult.Success(SignalsDeserializer.Deserialize(value, payload.MayHaveSimilarNames ? json.Strict(type) : type, path));
        }
        else if (payload.IsPresent || !IsNullable(bindingContext))
        {
            bindingContext.Result = ModelBindingResult.Success(SignalsDeserializer.Deserialize(payload, json, type));
        }
    }

    private static bool IsNullable(ModelBindingContext binding)
    {
        var (action, metadata) = (binding.ActionContext.ActionDescriptor, binding.ModelMetadata);
        var handlers = (action as CompiledPageActionDescriptor)?.HandlerMethods.SelectMany(handler => handler.Parameters) ?? [];
        foreach (var descriptor in action.Parameters.Concat(action.BoundProperties).Concat(handlers))
        {
            if (descriptor is IParameterInfoParameterDescriptor { ParameterInfo: var parameter } && parameter.Name == metadata.ParameterName)
                return Nullability.IsNullable(parameter);
            if (descriptor is IPropertyInfoParameterDescriptor { PropertyInfo: var property } && property.Name == metadata.PropertyName)
                return Nullability.IsNullable(property);
        }
        return false;
    }
}
