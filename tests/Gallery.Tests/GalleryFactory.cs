using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Gallery.Tests;

/// <summary>The gallery, with a policy that lets older clients in too: they compile expressions with <c>eval</c> and know no nonce for scripts in patches.</summary>
public sealed class GalleryFactory : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ContentSecurityPolicy",
        "default-src 'self'; script-src 'self' 'unsafe-eval'; script-src-elem 'self' 'unsafe-inline' https://cdn.jsdelivr.net; style-src 'self' 'nonce-{nonce}'; form-action 'self'");
}
