using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Security;

/// <summary>Lets cookie authentication answer Datastar requests with a redirect event, after the app's own handlers have run.</summary>
internal sealed class CookieChallenges(IOptions<DatastarOptions> options) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions cookies)
    {
        if (!options.Value.RedirectChallenges || cookies.Events is not { } events)
            return;
        events.OnRedirectToLogin = Around(events.OnRedirectToLogin);
        events.OnRedirectToAccessDenied = Around(events.OnRedirectToAccessDenied);
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Around(Func<RedirectContext<CookieAuthenticationOptions>, Task> handler) =>
        context => context.Request.IsDatastar() ? RedirectAsync(context, handler) : handler(context);

    private static async Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context, Func<RedirectContext<CookieAuthenticationOptions>, Task> handler)
    {
        // What the app has asked for stays; by default it would come back to the action's URL, which is no page.
        if (string.IsNullOrEmpty(context.Properties.RedirectUri))
            context.RedirectUri = WithReturn(context.RedirectUri, context.Options.ReturnUrlParameter, PageRedirect.ReturnPath(context.Request));
        await handler(context);
        await PageRedirect.ReplaceAsync(context.HttpContext);
    }

    private static string WithReturn(string uri, string parameter, string page)
    {
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return uri;
        var values = QueryHelpers.ParseQuery(uri[query..]);
        if (values.ContainsKey(parameter))
            values[parameter] = page;
        return QueryHelpers.AddQueryString(uri[..query], values);
    }
}
