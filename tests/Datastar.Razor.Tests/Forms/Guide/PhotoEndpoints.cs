using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Datastar.Razor.Tests.Forms.Guide;

public static class PhotoEndpoints
{
    public static void MapPhotos(this IEndpointRouteBuilder app, PhotoStore store)
    {
        app.MapGet("/photos", () => Slices.PhotoForm.Create());

        app.MapPost("/photos", [SignalsLimit(8 * 1024 * 1024)] (PhotoSignals form, CancellationToken cancellationToken) =>
            Results.Datastar(StoreAsync(store, form.Photos ?? [], cancellationToken))).RequireDatastar();

        app.MapPost("/album", async (IFormFileCollection photos, ServerSentEventGenerator sse, CancellationToken cancellationToken) =>
        {
            foreach (var photo in photos)
            {
                await store.AddAsync(photo.FileName, photo.OpenReadStream(), cancellationToken);
                await sse.PatchSignalsAsync(new { progress = 100 * store.Count / photos.Count }, cancellationToken: cancellationToken);
            }
            await sse.PatchElementsAsync(HtmlFragment.Create($"<p id=\"stored\" role=\"status\">{photos.Count} photos</p>"), cancellationToken: cancellationToken);
        }).RequireDatastar().DisableAntiforgery();
    }

    private static async IAsyncEnumerable<DatastarEvent> StoreAsync(PhotoStore store, List<PickedFile> photos, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < photos.Count; i++)
        {
            await store.AddAsync(photos[i].Name, new MemoryStream(photos[i].Contents), cancellationToken);
            yield return DatastarEvent.PatchSignals(new { progress = 100 * (i + 1) / photos.Count });
        }
        yield return DatastarEvent.PatchSignals(new PhotoSignals());
        yield return DatastarEvent.PatchElements(HtmlFragment.Create($"<p id=\"stored\" role=\"status\">{photos.Count} photos</p>"));
    }
}
