using AppNamespace.Counter;
using Datastar.Razor;

namespace AppNamespace.Home;

/// <summary>The page that the app opens with.</summary>
public static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder app) =>
#if (components)
        app.MapGet("/", IResult (SharedCounter counter) =>
            Results.Datastar<HomePage>(page => page.Add(p => p.Count, counter.Value), mode: DatastarResponseMode.Html));
#else
        app.MapGet("/", IResult (SharedCounter counter) => HomePage.Create(counter.Value));
#endif
}
