using Microsoft.AspNetCore.Mvc;

namespace Watched.Parts;

public class PartsController : Controller
{
    [HttpGet("/view")]
    public IActionResult ViewPage() => View();
}
