using Gallery.Data;

namespace Gallery.Examples.ClickToEdit;

[Signals]
public partial record ContactSignals(string FirstName = "", string LastName = "", string Email = "")
{
    public static ContactSignals Of(Contact contact) => new(contact.FirstName, contact.LastName, contact.Email);

    public Contact ApplyTo(Contact contact) => contact with { FirstName = FirstName.Trim(), LastName = LastName.Trim(), Email = Email.Trim() };
}
