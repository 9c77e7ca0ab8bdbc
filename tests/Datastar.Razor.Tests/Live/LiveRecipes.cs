using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests.Live;

/// <summary>The recipes of docs/live.md: what stands between the marks stands there word for word.</summary>
internal static class LiveRecipes
{
    // <who>
    public sealed class Presence
    {
        private readonly ConcurrentDictionary<Guid, string> _streams = new();

        public IEnumerable<string> Names => _streams.Values.Distinct().Order(StringComparer.Ordinal);

        public Guid Enter(string name)
        {
            var stream = Guid.NewGuid();
            _streams[stream] = name;
            return stream;
        }

        public void Leave(Guid stream) => _streams.TryRemove(stream, out _);
    }

    public static void MapPresence(WebApplication app) => app.MapGet("/presence", async (HttpContext context, Presence presence, ILive live) =>
    {
        var stream = presence.Enter(context.User.Identity!.Name!);
        try
        {
            await live.PublishAsync("presence");
            await live
                .Stream("presence", presence, static presence => DatastarEvent.PatchElements($"<p id=\"here\">{string.Join(", ", presence.Names)}</p>"))
                .ExecuteAsync(context);
        }
        finally
        {
            presence.Leave(stream);
            await live.PublishAsync("presence");
        }
    });
    // </who>

    // <inbox>
    public sealed class Inbox
    {
        private readonly ConcurrentDictionary<string, string> _last = new();

        public static LiveTopic Of(string user) => LiveTopic.Of<Inbox>().For(user);

        public string Last(string user) => _last.GetValueOrDefault(user, "");

        public void Put(string user, string text) => _last[user] = text;
    }

    public static void MapInbox(WebApplication app)
    {
        // All tabs of a user follow his topic, on whatever machine they are.
        app.MapGet("/inbox", (HttpContext context, Inbox inbox, ILive live) =>
        {
            var user = context.User.Identity!.Name!;
            return live.Stream(Inbox.Of(user), (inbox, user), static view => DatastarEvent.PatchElements($"<p id=\"message\">{view.inbox.Last(view.user)}</p>"));
        });

        app.MapPost("/inbox/{user}", async (string user, string text, Inbox inbox, ILive live) =>
        {
            inbox.Put(user, text);
            await live.PublishAsync(Inbox.Of(user));
            return Results.NoContent();
        });
    }
    // </inbox>

    // <job>
    public sealed class Jobs(ILive live)
    {
        private readonly ConcurrentDictionary<Guid, int> _percent = new();

        public static LiveTopic Of(Guid job) => LiveTopic.Of<Jobs>().For(job);

        public int Percent(Guid job) => _percent.GetValueOrDefault(job);

        public async Task RunAsync(Guid job, CancellationToken cancellationToken)
        {
            for (var percent = 1; percent <= 100; percent++)
            {
                _percent[job] = percent;
                await live.PublishAsync(Of(job), cancellationToken);
            }
        }
    }

    // However fast the job is, its page hears of it ten times a second, and of its end.
    public static void MapJob(WebApplication app) => app.MapGet("/jobs/{job:guid}", (Guid job, Jobs jobs, ILive live) => live
        .Stream(Jobs.Of(job), (jobs, job), static view => DatastarEvent.PatchSignals(new Dictionary<string, int> { ["percent"] = view.jobs.Percent(view.job) }))
        .AtMostEvery(TimeSpan.FromMilliseconds(100)));
    // </job>

    // <replay>
    public sealed class Feed
    {
        private readonly List<string> _lines = [];
        private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Add(string line)
        {
            lock (_lines)
            {
                _lines.Add(line);
                _more.SetResult();
                _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        public async IAsyncEnumerable<DatastarEvent> AfterAsync(int seen, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (true)
            {
                string? line;
                Task more;
                lock (_lines)
                    (line, more) = (seen < _lines.Count ? _lines[seen] : null, _more.Task);
                if (line is null)
                    await more.WaitAsync(cancellationToken);
                else
                    yield return DatastarEvent.PatchElements(
                        HtmlFragment.Create($"<li>{line}</li>"), new() { Selector = "#feed", Mode = ElementPatchMode.Append, EventId = $"{++seen}" });
            }
        }
    }

    public static void MapFeed(WebApplication app) => app.MapGet("/feed", (HttpRequest request, Feed feed, CancellationToken cancellationToken) =>
    {
        _ = int.TryParse(request.Headers["Last-Event-ID"], out var seen);
        return Results.Datastar(feed.AfterAsync(Math.Max(0, seen), cancellationToken));
    });
    // </replay>
}
