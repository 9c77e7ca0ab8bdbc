using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Forms.Guide;

/// <summary>What the guide has of <c>Program.cs</c>.</summary>
public static class Startup
{
    // The generator of AddValidation() cannot take a second call in a project: all tests go by this one.
    public static void AddForms(WebApplicationBuilder builder, bool patches = true)
    {
        builder.Services.AddValidation();                        // ASP.NET Core's own: DataAnnotations and IValidatableObject
        if (!patches)
            return;
        builder.Services.AddDatastar().AddValidationPatches();   // what is not valid reaches the page
    }

    public static void AddTables(WebApplicationBuilder builder, out Action<WebApplication> map)
    {
        builder.Services.AddSingleton<IValidator<GuestSignals>, GuestValidator>();
        map = static app =>
        {
            app.MapGroup("").AddEndpointFilter<FluentValidationFilter>().MapPost("/tables", (GuestSignals table) => Results.NoContent());
        };
    }
}
