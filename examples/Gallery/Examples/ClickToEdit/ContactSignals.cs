using Gallery.Data;

namespace Gallery.Examples.ClickToEdit;

[Signals]
public partial record ContactSignals(string FirstName = "", string LastName = "", string Email = "")
{
    public static ContactSignals Of(Contact contact) => new(contact.FirstName, contact.LastName, contact.Email);
}
