using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.EventBubbling;

public sealed class EventBubblingExample : Example
{
    public override Fragment Demo(Visitor visitor) => KeyPad.Create();
}
