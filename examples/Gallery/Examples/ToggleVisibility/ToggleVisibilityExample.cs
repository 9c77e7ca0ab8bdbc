using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.ToggleVisibility;

public sealed class ToggleVisibilityExample : Example
{
    public override Fragment Demo(Visitor visitor) => Details.Create();
}
