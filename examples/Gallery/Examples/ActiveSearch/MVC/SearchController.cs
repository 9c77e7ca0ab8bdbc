using Gallery.Site.Visitors;
using Microsoft.AspNetCore.Mvc;

namespace Gallery.Examples.ActiveSearch.MVC;

public sealed class SearchController(VisitorRegistry visitors) : Controller
{
    [HttpGet("/examples/active-search/mvc")]
    public IActionResult Contacts([FromSignals] SearchSignals signals) =>
        this.Datastar("~/Examples/ActiveSearch/MVC/_Rows.cshtml", visitors.Of(HttpContext).Contacts.Search(signals.Search));
}
