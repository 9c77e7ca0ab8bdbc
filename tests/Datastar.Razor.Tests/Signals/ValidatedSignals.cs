using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor.Tests.Signals;

public class Guest
{
    [Required]
    public string? FirstName { get; set; }
}

[Signals]
public partial class ValidatedSignals : IValidatableObject
{
    [StringLength(5, ErrorMessage = "Too long.")]
    public string Title { get; set; } = "";

    [JsonPropertyName("how_many")]
    [Range(0, 3, ErrorMessage = "Too many.")]
    public int Count { get; set; }

    public Guest Host { get; set; } = new() { FirstName = "Ann" };

    public List<Guest> Guests { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Title == "all")
            yield return new("All wrong.");
        if (Title == "host")
            yield return new("No such host.", [nameof(Host)]);
    }
}

[ApiController]
[Route("validated")]
public class ValidatedController : ControllerBase
{
    [HttpPost]
    public string Post([FromSignals] ValidatedSignals signals) => "called " + signals.Title;
}
