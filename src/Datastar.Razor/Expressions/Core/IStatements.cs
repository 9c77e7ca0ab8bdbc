namespace Datastar.Razor;

/// <summary>What an attribute runs: any expression, with the modifiers that its name is to carry.</summary>
/// <remarks>
/// Each modifier gives back what only those attributes take that have it: <c>Ds.Show(x.Debounce(…))</c> does not compile. The interfaces are this library's own:
/// nobody else can implement them. See <see href="https://data-star.dev/reference/attributes#modifiers">Datastar modifiers</see>.
/// </remarks>
public interface IStatements
{
    /// <summary>The same with one more modifier; one of the same name is replaced.</summary>
    internal ModifiedStatements With(Modifier modifier);
}

/// <summary>What <c>ds-on-click</c> and the like, <see cref="Ds.On"/> and its kin run.</summary>
public interface IEventStatements : IStatements;

/// <summary>What <c>ds-on-intersect</c> and <see cref="Ds.OnIntersect"/> run.</summary>
public interface IIntersectStatements : IStatements;

/// <summary>What <c>ds-on-interval</c> and <see cref="Ds.OnInterval"/> run.</summary>
public interface IIntervalStatements : IStatements;

/// <summary>What every attribute takes that can wait: events, <c>ds-on-intersect</c>, <c>ds-init</c>, <c>ds-on-signal-patch</c>, <c>ds-on-raf</c>, <c>ds-on-resize</c>.</summary>
/// <remarks>Not each of these has all of the modifiers; what is left is checked when the attribute is made.</remarks>
public interface ITimedStatements : IEventStatements, IIntersectStatements;
