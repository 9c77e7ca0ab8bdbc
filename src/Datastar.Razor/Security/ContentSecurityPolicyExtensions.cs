using Datastar.Razor;
using Datastar.Razor.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds a content security policy with a nonce to the pages of an app.</summary>
public static class ContentSecurityPolicyExtensions
{
    private const string Nonce = "{nonce}";

    private const string Strict =
        "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Sends <c>Content-Security-Policy</c> with a nonce of its own for each page, unless the app has set one. Call it before what writes pages.</summary>
    /// <remarks>
    /// <para>The layout needs <c>&lt;html ds-nonce></c>, by which the client compiles expressions and signs patched scripts: from 1.0.3 on it then needs
    /// neither <c>'unsafe-eval'</c> nor <c>'unsafe-inline'</c>. Older clients need <c>'unsafe-eval'</c> in the policy.</para>
    /// <para>Datastar requests get no policy: the browser applies that of the page to what they bring. All answers say <c>Vary: Datastar-Request</c>,
    /// so that no cache takes one for the other.</para>
    /// <para>See <see href="https://data-star.dev/reference/security#content-security-policy">Content security policy</see>.</para>
    /// </remarks>
    /// <param name="app">The app.</param>
    /// <param name="policy">The policy, with <c>{nonce}</c> where the nonce goes; by default
    /// <c>default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'</c>.</param>
    /// <returns>The app.</returns>
    /// <exception cref="ArgumentException"><paramref name="policy"/> has no <c>{nonce}</c>.</exception>
    public static IApplicationBuilder UseDatastarContentSecurityPolicy(this IApplicationBuilder app, string policy = Strict)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(policy);
        if (!policy.Contains("'nonce-" + Nonce + "'", StringComparison.Ordinal))
            throw new ArgumentException($"The policy has no 'nonce-{Nonce}': write script-src 'self' 'nonce-{Nonce}'.", nameof(policy));
        return app.Use((context, next) =>
        {
            var isPage = !context.Request.IsDatastar();
            if (isPage)
                context.GetDatastarNonce();
            // Last of all, because an error page begins by taking all headers away.
            context.Response.OnStarting(() => SetAsync(context, isPage ? policy : null));
            return next(context);
        });
    }

    private static Task SetAsync(HttpContext context, string? policy)
    {
        // A cache that keeps what an action got must not hand it out as the page, which would have no policy.
        context.Response.Headers.Append(HeaderNames.Vary, WireNames.RequestHeader);
        if (policy is not null)
            context.Response.Headers.TryAdd(HeaderNames.ContentSecurityPolicy, policy.Replace(Nonce, context.GetDatastarNonce(), StringComparison.Ordinal));
        return Task.CompletedTask;
    }
}
