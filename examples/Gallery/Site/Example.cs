using System.Collections.ObjectModel;
using Gallery.Site.Visitors;

namespace Gallery.Site;

/// <summary>
/// An example: a class in a folder of its own under <c>Examples</c>, with its slices and its text (<c>about.md</c>). It is found by its type,
/// its path is the name of its folder: <c>Examples/ActiveSearch</c> is <c>/examples/active-search</c>.
/// </summary>
public abstract class Example
{
    /// <summary>What the page of the example shows to a visitor.</summary>
    public abstract Fragment Demo(Visitor visitor);

    /// <summary>The same example by other means, by the name of the folder that holds them.</summary>
    public virtual IReadOnlyDictionary<string, Func<Visitor, Fragment>> OtherWays => ReadOnlyDictionary<string, Func<Visitor, Fragment>>.Empty;

    /// <summary>Registers what only this example needs.</summary>
    public virtual void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Maps the endpoints of the example.</summary>
    public virtual void Map(IEndpointRouteBuilder app)
    {
    }
}
