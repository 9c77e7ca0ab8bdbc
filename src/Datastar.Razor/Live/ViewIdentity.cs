using System.Globalization;

namespace Datastar.Razor.Live;

/// <summary>What must be the same for two streams to share a rendering: topics, culture, and the code with all it has captured, or the view key.</summary>
internal sealed class ViewIdentity : IEquatable<ViewIdentity>
{
    private readonly string _topics;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly object[] _code;
    private readonly int _hash;

    public ViewIdentity(LiveTopics topics, Delegate render, string? viewKey)
    {
        Topics = topics;
        _topics = topics.ToString();
        _code = viewKey is null ? DelegateIdentity.Of(render) : [viewKey];
        var hash = new HashCode();
        hash.Add(_topics);
        hash.Add(_culture.Name);
        foreach (var part in _code)
            hash.Add(DelegateIdentity.Hash(part));
        _hash = hash.ToHashCode();
    }

    public LiveTopics Topics { get; }

    /// <summary>Gives the current rendering the culture of the streams that it is for.</summary>
    public void UseCulture()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
    }

    public bool Equals(ViewIdentity? other)
    {
        if (other is null || other._hash != _hash || other._topics != _topics || other._code.Length != _code.Length)
            return false;
        // By reference: an app may have changed something in a culture, and a copy then formats otherwise under the same name.
        if (!ReferenceEquals(_culture, other._culture) || !ReferenceEquals(_uiCulture, other._uiCulture))
            return false;
        for (var i = 0; i < _code.Length; i++)
        {
            if (!DelegateIdentity.Same(_code[i], other._code[i]))
                return false;
        }
        return true;
    }

    /// <summary>The type of the first thing that this one has captured and another of the same code has not; <see langword="null"/> if the code is another.</summary>
    public Type? DifferenceFrom(ViewIdentity other)
    {
        if (_topics != other._topics || _code.Length != other._code.Length || !DelegateIdentity.Same(_code[0], other._code[0]))
            return null;
        for (var i = 1; i < _code.Length; i++)
        {
            if (!DelegateIdentity.Same(_code[i], other._code[i]))
                return _code[i].GetType();
        }
        return null;
    }

    public override bool Equals(object? obj) => Equals(obj as ViewIdentity);

    public override int GetHashCode() => _hash;
}
