using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Tests.Mvc;

[IgnoreAntiforgeryToken]
public sealed class NotePageModel : PageModel
{
    public IActionResult OnGetNote()
    {
        ViewData["title"] = "of the <page>";
        TempData["told"] = "told";
        ModelState.AddModelError("Text", "wrong");
        return this.Datastar("~/Mvc/Views/_Note.cshtml", "one");
    }

    public IActionResult OnGetTally() => this.Datastar(ViewComponent("Tally", new { count = 5 }));

    public IActionResult OnGetSeveral() => this.Datastar(DatastarEvent.PatchElements(Partial("~/Mvc/Views/_Note.cshtml", "first")), DatastarEvent.PatchElements(Partial("~/Mvc/Views/_Note.cshtml", "second")));

    public IActionResult OnPostSave([FromSignals] NoteSignals note) => ModelState.IsValid ? this.Datastar(HtmlFragment.Create($"<p>{note.Text}</p>")) : this.DatastarValidation();
}
