using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Datastar.Razor.Tests.Forms.Guide;

public static class FilmEndpoints
{
    public static void MapFilms(this IEndpointRouteBuilder app, FilmStore films)
    {
        app.MapGet("/films", () => Slices.FilmForm.Create(new("f1", 1000)));

        app.MapPost("/films/{id}", async (string id, HttpRequest request, ILive live, CancellationToken cancellationToken) =>
        {
            var reader = new MultipartReader(request.GetMultipartBoundary(), request.Body);
            var buffer = new byte[64 * 1024];
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } film)
            {
                while (await film.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
                {
                    await films.AppendAsync(id, buffer.AsMemory(0, count), cancellationToken);
                    await live.PublishAsync($"films/{id}", cancellationToken);
                }
            }
            return Results.Datastar(HtmlFragment.Create($"<p id=\"arrived\" role=\"status\">All of it</p>"));
        }).RequireDatastar();

        app.MapGet("/films/{id}", (string id, ILive live) => live.Stream($"films/{id}", (films, id), static view =>
            DatastarEvent.PatchSignals(new { arrived = view.films.ArrivedOf(view.id) }))).RequireDatastar();
    }
}
