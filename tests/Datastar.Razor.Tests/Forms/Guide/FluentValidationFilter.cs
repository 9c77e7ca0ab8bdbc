using FluentValidation;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests.Forms.Guide;

public sealed class FluentValidationFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is null || context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator)
                continue;
            var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
            if (!result.IsValid)
                return Results.DatastarValidation(result.ToDictionary());
        }
        return await next(context);
    }
}
