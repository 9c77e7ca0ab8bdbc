using App;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapControllers();
app.MapRazorPages();
app.MapGet("/slices", () => Results.Datastar(
    DatastarEvent.PatchElements(App.Slices.One.Create()),
    DatastarEvent.PatchElements(App.Slices.Deep.Two.Create()),
    DatastarEvent.PatchElements(App.Views.Home.Row.Create("three")),
    DatastarEvent.PatchElements(App.Named.Four.Create()),
    DatastarEvent.PatchElements(App.Deep.Parts.Five.Create()),
    DatastarEvent.PatchElements(Lib.Slices.Six.Create("six"))));
app.Run();

namespace App
{
    public abstract class Base : DatastarSlice;

    public class HomeController : Controller
    {
        [HttpGet("/view")]
        public IActionResult Index() => View("Index", "view");

        [HttpGet("/lib")]
        public IActionResult OfLibrary() => View("~/Views/OfLibrary.cshtml", "library");

        [HttpGet("/partial")]
        public IActionResult Partial() => this.Datastar("_Partial", "partial");
    }

    [Area("Admin")]
    public class AdminController : Controller
    {
        [HttpGet("/area")]
        public IActionResult Index() => View("Index", "area");
    }
}
