using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.KeyBindings;

public sealed class KeyBindingsExample : Example
{
    public override Fragment Demo(Visitor visitor) => Volume.Create();
}
