using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Datastar.Razor.Tests.Live;

/// <summary>What a backplane of somebody's own is asked for, and what is done about its failures.</summary>
public sealed class LiveBackplaneTests
{
    /// <summary>A broker in memory that hands each message to all, the sender too, and that can be away.</summary>
    private sealed class Broker
    {
        private readonly ConcurrentDictionary<Backplane, Action<string>> _listeners = new();

        public ConcurrentQueue<string> Messages { get; } = new();

        public volatile TaskCompletionSource Lost = new();

        public volatile bool IsAway;

        public int Attempts;

        public void Send(string message)
        {
            Messages.Enqueue(message);
            foreach (var received in _listeners.Values)
                received(message);
        }

        public sealed class Backplane(Broker broker) : ILiveBackplane
        {
            public ValueTask PublishAsync(string message, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Interlocked.Increment(ref broker.Attempts);
                if (broker.IsAway)
                    throw new InvalidOperationException("away");
                broker.Send(message);
                return ValueTask.CompletedTask;
            }

            public async Task ListenAsync(Action listening, Action<string> received, CancellationToken cancellationToken)
            {
                if (broker.IsAway)
                    throw new InvalidOperationException("away");
                broker._listeners[this] = received;
                listening();
                try
                {
                    await broker.Lost.Task.WaitAsync(cancellationToken);
                }
                finally
                {
                    broker._listeners.TryRemove(this, out _);
                }
            }
        }
    }

    private sealed class State
    {
        public volatile string Text = "one";

        public int Renders;
    }

    private static async Task<LiveApp> StartMachineAsync(Broker broker, State state)
    {
        var machine = await LiveApp.StartAsync(
            app => app.MapGet("/updates", (ILive live) => live.Stream("t", () =>
            {
                Interlocked.Increment(ref state.Renders);
                return DatastarEvent.PatchElements($"<p id=\"p\">{state.Text}</p>");
            })),
            build: builder => builder.Services.AddDatastar().AddLive().AddBackplane(_ => new Broker.Backplane(broker)));
        await machine.EventuallyAsync(() => machine.Log.Of("BackplaneConnected").Count > 0);
        return machine;
    }

    [Fact]
    public async Task A_publish_is_one_message_without_html_and_its_echo_renders_nothing()
    {
        var broker = new Broker();
        var state = new State();
        await using var here = await StartMachineAsync(broker, state);
        using var stream = await here.OpenAsync();
        await stream.UntilAsync("one");
        var before = state.Renders;
        await here.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync("one");
        Assert.EndsWith(":t", Assert.Single(broker.Messages), StringComparison.Ordinal);
        Assert.Equal(before + 1, state.Renders);
        Assert.Single(here.Log.Of("Published"));
    }

    [Fact]
    public async Task A_broker_that_is_away_fails_no_command_and_the_others_refresh_when_it_is_back()
    {
        var broker = new Broker();
        var near = new State();
        var far = new State();
        await using var here = await StartMachineAsync(broker, near);
        await using var there = await StartMachineAsync(broker, far);
        using var stream = await there.OpenAsync();
        await stream.UntilAsync("one");

        broker.IsAway = true;
        far.Text = "two";
        await here.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await here.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.Single(here.Log.Of("PublishNotTold"));
        await AdvanceUntilAsync(here.Clock, () => broker.Attempts >= 4);
        Assert.Empty(broker.Messages);

        broker.IsAway = false;
        await AdvanceUntilAsync(here.Clock, () => !broker.Messages.IsEmpty);
        await stream.UntilAsync("two");
        Assert.EndsWith(":", Assert.Single(broker.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again_and_followed_by_a_refresh_of_every_topic()
    {
        var broker = new Broker();
        var state = new State();
        await using var here = await StartMachineAsync(broker, state);
        using var stream = await here.OpenAsync();
        await stream.UntilAsync("one");
        broker.IsAway = true;
        Interlocked.Exchange(ref broker.Lost, new()).SetException(new InvalidOperationException("cable"));
        await here.EventuallyAsync(() => here.Log.Of("BackplaneLost").Count > 0);
        state.Text = "two";
        broker.IsAway = false;
        await AdvanceUntilAsync(here.Clock, () => here.Log.Of("BackplaneConnected").Count == 2);
        await stream.UntilAsync("two");
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("t")]
    [InlineData("somebody else's: t")]
    [InlineData("\0\uD800")]
    public async Task Messages_of_strangers_on_the_channel_do_no_harm(string message)
    {
        var broker = new Broker();
        var state = new State();
        await using var here = await StartMachineAsync(broker, state);
        using var stream = await here.OpenAsync();
        await stream.UntilAsync("one");
        var before = state.Renders;
        broker.Send(message);
        state.Text = "two";
        await here.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync("two");
        Assert.Equal(before + 1, state.Renders);
        Assert.Empty(here.Log.Errors);
    }

    [Fact]
    public async Task A_broker_that_hangs_holds_up_the_first_command_for_a_second_in_all_and_the_next_ones_not_at_all()
    {
        var broker = new MemoryBroker();
        await using var here = await LiveApp.StartAsync(static _ => { }, build: b => b.Services.AddDatastar().AddLive().AddBackplane(_ => broker.Connect()));
        var hang = new TaskCompletionSource();
        broker.Hang = hang.Task;
        var first = here.Live.PublishAsync(["a", "b", "c", "d"], TestContext.Current.CancellationToken).AsTask();
        here.Clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(first.IsCompleted);
        here.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await first;
        for (var i = 0; i < 100; i++)
            Assert.True(here.Live.PublishAsync("a", TestContext.Current.CancellationToken).AsTask().IsCompletedSuccessfully);
        Assert.Equal("PublishNotTold", Assert.Single(here.Log.Of("PublishNotTold")).Id.Name);

        broker.Hang = null;
        hang.SetResult();
        await AdvanceUntilAsync(here.Clock, () => broker.Messages.Any(message => message.EndsWith(':')));
    }

    [Fact]
    public async Task A_command_that_is_cancelled_while_the_broker_hangs_says_so_and_the_others_refresh_later()
    {
        var broker = new MemoryBroker();
        await using var here = await LiveApp.StartAsync(static _ => { }, build: b => b.Services.AddDatastar().AddLive().AddBackplane(_ => broker.Connect()));
        var hang = new TaskCompletionSource();
        broker.Hang = hang.Task;
        using var cancelled = new CancellationTokenSource();
        var publishing = here.Live.PublishAsync("a", cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing);
        broker.Hang = null;
        hang.SetResult();
        await AdvanceUntilAsync(here.Clock, () => broker.Messages.Any(message => message.EndsWith(':')));
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider clock, Func<bool> condition)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 3000, "It never happened.");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
