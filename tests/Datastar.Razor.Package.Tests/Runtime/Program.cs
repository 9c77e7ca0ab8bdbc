using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDatastar();
builder.Services.AddControllersWithViews().AddRazorRuntimeCompilation();
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapControllers();
app.MapRazorPages();
app.Run();

[Signals]
public partial record NoteSignals(string Text = "", int Stars = 0);

public class NotesController : Controller
{
    [HttpGet("/view")]
    public IActionResult Index() => View();

    [HttpGet("/patch")]
    public IActionResult Patch() => this.Datastar("_Note", "note");
}
