using System.ComponentModel.DataAnnotations;

namespace Datastar.Razor.Tests.Forms.Guide;

[Signals]
public partial record OrderSignals(
    [Required(ErrorMessage = "Who is it for?"), StringLength(40)] string Name = "",
    [Range(1, 99), Display(Name = "Number of pieces")] int Count = 1,
    [DataType(DataType.Currency, ErrorMessage = "A sum such as 2.50, please.")] decimal? Tip = null,
    DateOnly? Day = null) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Day is { DayOfWeek: DayOfWeek.Sunday })
            yield return new("We bake on all days but Sunday.", [nameof(Day)]);
        if (Count > 50 && Tip is null)
            yield return new("Such an order needs a tip.");
    }
}
