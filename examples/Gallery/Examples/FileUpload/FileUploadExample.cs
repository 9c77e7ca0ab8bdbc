using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.FileUpload;

public sealed class FileUploadExample : Example
{
    private const long MostBytes = 10 * 1024 * 1024;

    public override Fragment Demo(Visitor visitor) => UploadForm.Create();

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/file-upload/progress", (Visitor visitor, ILive live) =>
            live.Stream(Topic(visitor), visitor, static visitor => DatastarEvent.PatchElements(UploadProgress.Create(visitor.Get<Upload>()))).AtMostEvery(100.Milliseconds()));

        app.MapPost("/examples/file-upload/files", async (HttpRequest request, Visitor visitor, ILive live, CancellationToken ct) =>
        {
            if (request.ContentLength is not (> 0 and <= MostBytes) || !request.HasFormContentType)
                return Results.Datastar(UploadAnswer.Create("Choose files of 10 MB at most."));

            request.Body = new CountingStream(request.Body, async count =>
            {
                visitor.Update<Upload>(_ => new(count, request.ContentLength.Value));
                await live.PublishAsync(Topic(visitor), ct);
            });
            var form = await request.ReadFormAsync(ct);
            return Results.Datastar(UploadAnswer.Create(string.Join(", ", form.Files.Select(file => $"{file.FileName}: {file.Length} bytes"))));
        });
    }

    private static LiveTopic Topic(Visitor visitor) => LiveTopic.Of<Upload>().For(visitor.Id);
}
