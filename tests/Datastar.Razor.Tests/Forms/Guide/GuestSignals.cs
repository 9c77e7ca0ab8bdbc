using FluentValidation;

namespace Datastar.Razor.Tests.Forms.Guide;

public record Guest(string Name = "", int? Age = null);

[Signals]
public partial record GuestSignals(string Table = "", Guest? Host = null, List<Guest>? Guests = null);

public sealed class GuestValidator : AbstractValidator<GuestSignals>
{
    public GuestValidator()
    {
        RuleFor(table => table.Table).NotEmpty().WithMessage("Which table?");
        RuleFor(table => table.Host!.Name).NotEmpty().WithMessage("Who pays?").When(table => table.Host is not null);
        RuleForEach(table => table.Guests).ChildRules(guest => guest.RuleFor(g => g.Age).GreaterThan(17).WithMessage("Too young."));
        RuleFor(table => table).Must(table => table.Table != "none").WithMessage("There is none.");
    }
}
