using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor.Tests.Mvc;

[Signals]
public partial record NoteSignals([Required(ErrorMessage = "A note, please.")] string Text = "", [Range(1, 9)] int Stars = 1);

public sealed class TallyViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int count) => View("~/Mvc/Views/Tally.cshtml", count);
}

[Route("notes/[action]")]
public sealed class NotesController : Controller
{
    private const string Note = "~/Mvc/Views/_Note.cshtml";

    [HttpGet]
    public IActionResult Add()
    {
        ViewData["title"] = "of the <controller>";
        TempData["told"] = "told";
        ModelState.AddModelError("Text", "wrong");
        return this.Datastar(Note, "one");
    }

    [HttpGet]
    public IActionResult Named() => this.Datastar("_Note", "named", new() { Mode = ElementPatchMode.Append, Selector = "#notes" });

    [HttpGet]
    public IActionResult ByModelOfViewData()
    {
        ViewData.Model = "given";
        return this.Datastar(Note);
    }

    [HttpGet]
    public IActionResult Several() => this.Datastar(
        DatastarEvent.PatchElements(PartialView(Note, "first")),
        DatastarEvent.PatchElements(PartialView(Note, "second")),
        DatastarEvent.PatchSignals(new { text = "" }));

    [HttpGet]
    public IActionResult Counted()
    {
        ViewData["title"] = "counted";
        return this.Datastar(ViewComponent("Tally", new { count = 3 }));
    }

    [HttpGet]
    public IActionResult ByType() => this.Datastar(ViewComponent(typeof(TallyViewComponent), new { count = 4 }));

    [HttpGet]
    public IActionResult Missing() => this.Datastar("_Missing");

    [HttpGet]
    public IActionResult MissingComponent() => this.Datastar(ViewComponent("Nothing"));

    [HttpGet]
    public IActionResult Form() => PartialView("~/Mvc/Views/_Form.cshtml");

    [HttpPost]
    public IActionResult Save([FromSignals] NoteSignals note) => ModelState.IsValid ? this.Datastar(HtmlFragment.Create($"<p id='saved'>{note.Text}</p>")) : this.DatastarValidation();

    [HttpPost, ValidateAntiForgeryToken]
    public IActionResult Guarded(string text) => this.Datastar(HtmlFragment.Create($"<p id='text'>{text}</p>"));
}
