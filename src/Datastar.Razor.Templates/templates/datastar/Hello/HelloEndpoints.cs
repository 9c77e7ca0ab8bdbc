using Datastar.Razor;

namespace AppNamespace.Hello;

/// <summary>Answers the form. Signals that fail their validation do not get here: their messages are patched into the page.</summary>
public static class HelloEndpoints
{
    public static void MapHello(this IEndpointRouteBuilder app) =>
        app.MapPost("/hello", (HelloSignals signals) => Results.Datastar(
            DatastarEvent.PatchElements(HtmlFragment.Create($"<p id=\"greeting\" role=\"status\">Hello, {signals.Name}!</p>")),
            DatastarEvent.PatchSignals(new HelloSignals()))).RequireDatastar();
}
