using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Tests.Signals;

[IgnoreAntiforgeryToken]
public class SignalsPageModel : PageModel
{
    [FromSignals]
    public TodoSignals Signals { get; set; } = new();

    public string Text { get; private set; } = "";

    public void OnGet([FromSignals("user.name")] string? name) => Text = $"get {Signals.Title} {name ?? "-"}";

    public void OnPost([FromSignals] PageSignals? page, [FromSignals("remaining")] int remaining) => Text = $"post {Signals.Title} {page?.User.Name ?? "-"} {remaining}";
}
