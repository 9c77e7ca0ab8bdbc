using System.Collections;

namespace Datastar.Razor.Testing;

/// <summary>The problems of a page, and whether anybody looked at them.</summary>
internal sealed class ProblemList : IReadOnlyList<PageProblem>
{
    private readonly List<PageProblem> _all = [];

    public int Seen { get; private set; }

    /// <summary>Those that came after the last look.</summary>
    public IReadOnlyList<PageProblem> Unseen => _all.GetRange(Seen, _all.Count - Seen);

    public int Count => Look().Count;

    public PageProblem this[int index] => Look()[index];

    public void Add(PageProblem problem) => _all.Add(problem);

    public IEnumerator<PageProblem> GetEnumerator() => Look().ToArray().AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<PageProblem> Look()
    {
        Seen = _all.Count;
        return _all;
    }
}
