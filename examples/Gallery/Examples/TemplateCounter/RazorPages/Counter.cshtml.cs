using Gallery.Site.Visitors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gallery.Examples.TemplateCounter.RazorPages;

public sealed class CounterModel(VisitorRegistry visitors) : PageModel
{
    public Counts Counts => new(SharedCount.Value, visitors.Of(HttpContext).Get<OwnCount>().Value);

    public IActionResult OnPostEverybody()
    {
        SharedCount.Increment();
        return this.Datastar("_Counters", Counts);
    }

    public IActionResult OnPostMine()
    {
        visitors.Of(HttpContext).Update<OwnCount>(count => new(count.Value + 1));
        return this.Datastar("_Counters", Counts);
    }
}
