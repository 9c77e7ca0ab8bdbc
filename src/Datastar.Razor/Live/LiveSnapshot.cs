namespace Datastar.Razor.Live;

/// <summary>One state of a view, rendered and framed. Its bytes go back to the pool with the last reference.</summary>
internal sealed class LiveSnapshot
{
    private readonly FragmentWriter _frames;
    private int _references = 1;

    private LiveSnapshot(FragmentWriter frames, string eventType)
    {
        _frames = frames;
        EventType = eventType;
    }

    /// <summary>Its place among the states of its view, from 1.</summary>
    public long Version { get; set; }

    public string EventType { get; }

    public ReadOnlySpan<byte> Frames => _frames.WrittenSpan;

    /// <summary>Renders and frames an event.</summary>
    public static async ValueTask<LiveSnapshot> RenderAsync(DatastarEvent state, IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = new FragmentContext(services);
        var frames = FragmentWriter.Rent();
        var payload = FragmentWriter.Rent(context);
        try
        {
            await state.WritePayloadAsync(payload, context, cancellationToken);
            state.Frame(frames, payload.WrittenSpan, clientsRetry: null);
            return new(frames, state.EventType);
        }
        catch
        {
            frames.Return();
            throw;
        }
        finally
        {
            payload.Return();
        }
    }

    /// <summary>Only somebody who knows that there is a reference may add another.</summary>
    public void AddReference() => Interlocked.Increment(ref _references);

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
            _frames.Return();
    }
}
