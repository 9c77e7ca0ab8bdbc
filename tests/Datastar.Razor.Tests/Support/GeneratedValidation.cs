using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

/// <summary>The one call of <c>AddValidation()</c>: its generator cannot take a second one in a project.</summary>
internal static class GeneratedValidation
{
    public static void AddGeneratedValidation(this IServiceCollection services) => services.AddValidation();
}
