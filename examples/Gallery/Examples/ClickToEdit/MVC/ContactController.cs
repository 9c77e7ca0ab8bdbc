using Gallery.Data;
using Gallery.Site.Visitors;
using Microsoft.AspNetCore.Mvc;

namespace Gallery.Examples.ClickToEdit.MVC;

[Route("/examples/click-to-edit/mvc")]
public sealed class ContactController(VisitorRegistry visitors) : Controller
{
    private ContactStore Contacts => visitors.Of(HttpContext).Contacts;

    [HttpGet]
    public IActionResult Show() => this.Datastar("~/Examples/ClickToEdit/MVC/_Contact.cshtml", Contacts.Find(ClickToEditExample.Id));

    [HttpGet("form")]
    public IActionResult Edit() => this.Datastar("~/Examples/ClickToEdit/MVC/_Form.cshtml", Contacts.Find(ClickToEditExample.Id));

    [HttpPut]
    public IActionResult Save([FromSignals] ContactSignals signals)
    {
        Contacts.Save(signals.ApplyTo(Contacts.Find(ClickToEditExample.Id)!));
        return Show();
    }
}
