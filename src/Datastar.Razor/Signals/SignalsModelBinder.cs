using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor;

/// <summary>Binds what is marked <see cref="FromSignalsAttribute"/>.</summary>
internal sealed class SignalsModelBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext.HttpContext;
        var type = SignalsJson.Of(context.RequestServices).ReadType(bindingContext.ModelType);
        var payload = await SignalsReader.ReadAsync(context, context.RequestAborted);

        if (bindingContext.BinderModelName is { } path)
        {
            if (payload is not null && SignalsReader.TryDeserialize(payload, path, type, out var value))
                bindingContext.Result = ModelBindingResult.Success(value);
        }
        else if (payload is not null || !IsNullable(bindingContext))
        {
            SignalsOfRequest.Bound(context, bindingContext.ModelType);
            bindingContext.Result = ModelBindingResult.Success(SignalsReader.Deserialize(payload, type));
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
