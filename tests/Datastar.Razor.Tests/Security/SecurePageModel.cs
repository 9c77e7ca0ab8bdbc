using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Tests.Security;

public sealed class SecurePageModel : PageModel
{
    public IActionResult OnPost() => Results.Datastar("<p>in</p>");
}

[Authorize]
public sealed class MembersPageModel : PageModel
{
    public IActionResult OnGet() => Results.Datastar("<p>in</p>");
}

public sealed class SecureController : Controller
{
    [HttpPost("/mvc/open")]
    public IActionResult Open() => Results.Datastar("<p>in</p>");

    [HttpPost("/mvc/exempt"), IgnoreAntiforgeryToken]
    public IActionResult Exempt() => Results.Datastar("<p>in</p>");

    [HttpGet("/mvc/members"), Authorize]
    public IActionResult Members() => Results.Datastar("<p>in</p>");

    [HttpGet("/mvc/asks")]
    public IActionResult Asks() => Challenge();

    [HttpGet("/mvc/forbids"), Authorize]
    public IActionResult Forbids() => Forbid();

    [HttpGet("/mvc/breaks")]
    public async Task Breaks()
    {
        await ServerSentEventGenerator.For(HttpContext).PatchElementsAsync("<p>first</p>");
        throw new InvalidOperationException("broken in MVC");
    }
}
