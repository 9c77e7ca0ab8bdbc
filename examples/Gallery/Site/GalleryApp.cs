using Gallery.Site.Docs;
using Gallery.Site.Visitors;

namespace Gallery.Site;

/// <summary>What the gallery is made of.</summary>
public static class GalleryApp
{
    // The nonce lets the client's own script in, wherever it comes from; 1.0.3 and later compile expressions through it too.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void AddGallery(this IServiceCollection services, ExampleCatalogue catalogue)
    {
        services.AddDatastar(options => options.Antiforgery = true).AddValidationPatches().AddLive();
        services.AddValidation();
        services.AddAntiforgery();
        services.AddControllersWithViews();
        services.AddRazorPages(options => options.RootDirectory = "/Examples");
        services.AddSingleton<VisitorRegistry>();
        services.AddSingleton(new SiteMap(catalogue, DocCatalogue.Load(), ApiReference.Load()));
        services.AddSingleton(TimeProvider.System);
        foreach (var entry in catalogue.Entries)
            entry.Example.AddServices(services);
    }

    public static void UseGallery(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/missing");
        // A client before 1.0.3 needs 'unsafe-eval' in the policy: it is a setting.
        app.UseDatastarContentSecurityPolicy(app.Configuration["ContentSecurityPolicy"] ?? Policy);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapGallery(this IEndpointRouteBuilder app, ExampleCatalogue catalogue)
    {
        app.MapSite();
        app.MapControllers();
        app.MapRazorPages();
        foreach (var entry in catalogue.Entries)
            entry.Example.Map(app);
    }
}
