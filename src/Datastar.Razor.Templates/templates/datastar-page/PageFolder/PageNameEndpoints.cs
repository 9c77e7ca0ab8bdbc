// Program.cs, and slices in other folders, need no using of their own.
global using ItemNamespace;

using Datastar.Razor;
#if (aot)
using Microsoft.AspNetCore.Http.Json;
#endif
#if (hasModel)
using Microsoft.Extensions.DependencyInjection.Extensions;
#endif
#if (aot)
using Microsoft.Extensions.Options;
#endif

namespace ItemNamespace;

/// <summary>The page and its commands.</summary>
public static class PageNameEndpoints
{
    private const int LongestName = 100;
#if (hasModel)
    private const int MostItems = 500;
#endif

#if (hasModel)
    /// <summary>Keeps what the page shows in memory, unless the app has registered an <see cref="IModelNameStore"/> of its own.</summary>
    public static IServiceCollection AddPageName(this IServiceCollection services)
    {
        services.TryAddSingleton<IModelNameStore, MemoryModelNameStore>();
        return services;
    }

    public static void MapPageName(this IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IModelNameStore)))
            throw new InvalidOperationException("MapPageName() needs an IModelNameStore. Write before builder.Build(): builder.Services.AddPageName();");
#if (aot)
        // Native AOT reads JSON by generated code alone.
        app.ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.TypeInfoResolverChain.Insert(0, PageNameJson.Default);
#endif

#if (useComponents)
        app.MapGet("/page-path", async Task<IResult> (IModelNameStore store, CancellationToken cancellationToken) =>
        {
            var items = await store.ListAsync(cancellationToken);
            return Results.Datastar<PageNamePage>(page => page.Add(p => p.Items, items), mode: DatastarResponseMode.Html);
        });
#else
        app.MapGet("/page-path", async Task<IResult> (IModelNameStore store, CancellationToken cancellationToken) =>
            PageNamePage.Create(await store.ListAsync(cancellationToken)));
#endif

        var commands = app.MapGroup("/page-path").RequireDatastar();

        commands.MapPost("", async (PageNameSignals signals, IModelNameStore store, CancellationToken cancellationToken) =>
        {
            var name = signals.Name.Trim();
            if (Problem(name) is { } problem)
                return Refuse(problem);
            if ((await store.ListAsync(cancellationToken)).Count >= MostItems)
                return Refuse($"There is room for {MostItems}: delete some first.");
            await store.AddAsync(name, cancellationToken);
            return Results.Datastar(await ListAsync(store, cancellationToken), DatastarEvent.PatchSignals(signals, signals with { Name = "" }));
        });

        commands.MapPut("/{id}", async (string id, PageNameSignals signals, IModelNameStore store, CancellationToken cancellationToken) =>
        {
            var name = signals.Draft.Trim();
            if (name.Length > LongestName)
                return Refuse($"{LongestName} characters at most.");
            if (name.Length > 0)
                await store.RenameAsync(id, name, cancellationToken);
            return Results.Datastar(await ListAsync(store, cancellationToken));
        });

        commands.MapDelete("/{id}", async (string id, IModelNameStore store, CancellationToken cancellationToken) =>
        {
            await store.DeleteAsync(id, cancellationToken);
            return Results.Datastar(await ListAsync(store, cancellationToken));
        });
    }

    private static async Task<DatastarEvent> ListAsync(IModelNameStore store, CancellationToken cancellationToken)
    {
        var items = await store.ListAsync(cancellationToken);
#if (useComponents)
        return DatastarEvent.PatchElements(ComponentFragment.Create<PageNameList>(list => list.Add(l => l.Items, items)));
#else
        return DatastarEvent.PatchElements(PageNameList.Create(items));
#endif
    }
#else
    public static void MapPageName(this IEndpointRouteBuilder app)
    {
#if (aot)
        // Native AOT reads JSON by generated code alone.
        app.ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.TypeInfoResolverChain.Insert(0, PageNameJson.Default);

#endif
#if (useComponents)
        app.MapGet("/page-path", IResult () => Results.Datastar<PageNamePage>(mode: DatastarResponseMode.Html));
#else
        app.MapGet("/page-path", IResult () => PageNamePage.Create());
#endif

        app.MapPost("/page-path", (PageNameSignals signals) => Problem(signals.Name.Trim()) is { } problem
            ? Refuse(problem)
            : Results.Datastar($"<p id='page-path-answer' role='status'>Hello, {signals.Name.Trim()}!</p>")).RequireDatastar();
    }
#endif

    private static string? Problem(string name) =>
        name.Length == 0 ? "Please enter a name." : name.Length > LongestName ? $"{LongestName} characters at most." : null;

    private static DatastarResult Refuse(string problem) =>
        Results.DatastarValidation(new Dictionary<string, string[]> { [nameof(PageNameSignals.Name)] = [problem] });
}
