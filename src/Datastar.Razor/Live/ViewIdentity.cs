using System.Globalization;
using System.Reflection;

namespace Datastar.Razor.Live;

/// <summary>
/// What must be the same for two streams to share a rendering: topics, culture, lambda and state. The lambda is its code and the one object that
/// holds what it has captured; what that object holds is never looked at.
/// </summary>
internal sealed record ViewIdentity
{
    private readonly string _topics;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly Delegate _render;
    private readonly string? _viewKey;
    private readonly object[] _state;
    private readonly int _hash;

    public ViewIdentity(LiveTopics topics, Delegate render, string? viewKey, object[] state)
    {
        Topics = topics;
        _topics = topics.ToString();
        _render = render;
        _viewKey = viewKey;
        _state = state;
        var hash = new HashCode();
        hash.Add(_topics);
        hash.Add(viewKey ?? (object)render);
        foreach (var part in state)
            hash.Add(StateParts.Hash(part));
        _hash = hash.ToHashCode();
    }

    public LiveTopics Topics { get; }

    /// <summary>The shortest time from the beginning of one rendering to that of the next; <see langword="null"/> for what the options say.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Gives the current rendering the culture of the streams that it is for.</summary>
    public void UseCulture()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
    }

    public bool Equals(ViewIdentity? other)
    {
        if (other is null || other._hash != _hash || !IsSameCode(other) || !HasSameLambda(other) || Interval != other.Interval)
            return false;
        // By reference: an app may have changed something in a culture, and a copy then formats otherwise under the same name.
        if (!ReferenceEquals(_culture, other._culture) || !ReferenceEquals(_uiCulture, other._uiCulture))
            return false;
        return FirstDifference(other) < 0;
    }

    public override int GetHashCode() => _hash;

    /// <summary>The code of the lambda.</summary>
    public MethodInfo Code => _render.Method;

    /// <summary>The object that keeps this one apart from another of the same topics and code, as a type; <see langword="null"/> if there is none: values differ because they are others'.</summary>
    public Type? DifferenceFrom(ViewIdentity other)
    {
        if (!IsSameCode(other) || _viewKey != other._viewKey)
            return null;
        if (!HasSameLambda(other))
            return _render.Target?.GetType();
        return FirstDifference(other) is >= 0 and var i && _state[i] is not (string or ValueType) ? _state[i].GetType() : null;
    }

    private bool IsSameCode(ViewIdentity other) => _topics == other._topics && _state.Length == other._state.Length && _render.Method.Equals(other._render.Method);

    // A view key stands for all that the lambda has captured. It does not make two different lambdas one.
    private bool HasSameLambda(ViewIdentity other) => _viewKey is null ? other._viewKey is null && _render.Equals(other._render) : _viewKey == other._viewKey;

    private int FirstDifference(ViewIdentity other)
    {
        for (var i = 0; i < _state.Length; i++)
        {
            if (!StateParts.Same(_state[i], other._state[i]))
                return i;
        }
        return -1;
    }
}
