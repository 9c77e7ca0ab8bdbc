using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.WebComponent;

public sealed class WebComponentExample : Example
{
    public override Fragment Demo(Visitor visitor) => ReverseDemo.Create();
}
