using System.Text;

namespace Datastar.Razor;

/// <summary>Where in a payload the scanner is: the names and indexes that lead to the current value.</summary>
internal sealed class SignalScanPath
{
    private const int LongestName = 64;

    private readonly List<Level> _levels = [];
    private int _owners;

    /// <summary>The number of the object that the next name belongs to.</summary>
    public int Owner => _levels[^1].Owner;

    public void Open(bool isArray) => _levels.Add(new(++_owners, isArray, -1));

    public void Close() => _levels.RemoveAt(_levels.Count - 1);

    public void SetName(int name) => _levels[^1] = _levels[^1] with { Position = name };

    /// <summary>A value begins: in an array, that is the next element.</summary>
    public void BeginValue()
    {
        if (_levels.Count > 0 && _levels[^1].IsArray)
            _levels[^1] = _levels[^1] with { Position = _levels[^1].Position + 1 };
    }

    /// <summary>The path as a message shows it: <c>user.tags[2]</c>.</summary>
    public string ToString(SignalNameSet names)
    {
        var path = new StringBuilder();
        foreach (var level in _levels)
        {
            if (level.Position < 0)
                break;
            if (level.IsArray)
                path.Append('[').Append(level.Position).Append(']');
            else
                path.Append(path.Length > 0 ? "." : "").Append(Shortened(names.TextAt(level.Position)));
        }
        return path.ToString();
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    private readonly record struct Level(int Owner, bool IsArray, int Position);
}
