using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Todo;

public sealed class TodoExample : Example
{
    public override Fragment Demo(Visitor visitor) => TodoLink.Create();
}
