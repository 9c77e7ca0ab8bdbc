using System.ComponentModel.DataAnnotations;

namespace Datastar.Razor.Tests.Blazor.Site;

public sealed class PostedOrder
{
    [Required(ErrorMessage = "Who is it for?")]
    public string? Name { get; set; }
}
