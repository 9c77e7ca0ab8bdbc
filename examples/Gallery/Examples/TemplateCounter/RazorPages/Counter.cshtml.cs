using Gallery.Site.Visitors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gallery.Examples.TemplateCounter.RazorPages;

public sealed class CounterModel(VisitorRegistry visitors) : PageModel
{
    public Counts Counts => Counts.Of(visitors.Of(HttpContext));

    public IActionResult OnPostEverybody() => this.Datastar("_Counters", Counts.AddToAll(visitors.Of(HttpContext)));

    public IActionResult OnPostMine() => this.Datastar("_Counters", Counts.AddToOwn(visitors.Of(HttpContext)));
}
