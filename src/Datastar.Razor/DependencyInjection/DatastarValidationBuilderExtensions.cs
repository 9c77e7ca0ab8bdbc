using Datastar.Razor;
using Datastar.Razor.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes automatic validation answer the Datastar client.</summary>
public static class DatastarValidationBuilderExtensions
{
    /// <summary>
    /// Answers a Datastar request that fails automatic validation (<c>AddValidation()</c> in minimal APIs, <c>[ApiController]</c> in MVC) as
    /// <c>Results.DatastarValidation</c> does: with a patch of the signal <c>errors</c> and status 200. Other requests still get 400.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <example><c>builder.Services.AddValidation(); builder.Services.AddDatastar().AddValidationPatches();</c></example>
    public static DatastarBuilder AddValidationPatches(this DatastarBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddProblemDetails();
        if (builder.Services.Any(static service => service.ImplementationType == typeof(ValidationPatchWriter)))
            return builder;
        // The first writer that can write does; the framework's can write everything.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ValidationPatchWriter>());
        builder.Services.PostConfigure<ApiBehaviorOptions>(ValidationPatchWriter.Configure);
        return builder;
    }
}
