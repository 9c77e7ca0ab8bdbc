using Gallery.Examples.ClickToEdit.Component;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.ClickToEdit;

public sealed class ClickToEditExample : Example
{
    public const int Id = 1;

    public override Fragment Demo(Visitor visitor) => ContactView.Create(visitor.Contacts.Find(Id)!);

    public override IReadOnlyDictionary<string, Func<Visitor, Fragment>> OtherWays => new Dictionary<string, Func<Visitor, Fragment>>
    {
        ["Component"] = visitor => EditableContact(visitor, isEdited: false),
        ["MVC"] = visitor => ViewFragment.Partial("~/Examples/ClickToEdit/MVC/_Contact.cshtml", visitor.Contacts.Find(Id)),
    };

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/click-to-edit/contact", (Visitor visitor) => Results.Datastar(ContactView.Create(visitor.Contacts.Find(Id)!)));
        app.MapGet("/examples/click-to-edit/form", (Visitor visitor) => Results.Datastar(ContactForm.Create(visitor.Contacts.Find(Id)!)));
        app.MapPut("/examples/click-to-edit/contact", (ContactSignals signals, Visitor visitor) =>
        {
            Save(signals, visitor);
            return Results.Datastar(ContactView.Create(visitor.Contacts.Find(Id)!));
        });

        app.MapGet("/examples/click-to-edit/component", (bool isEdited, Visitor visitor) => Results.Datastar(EditableContact(visitor, isEdited)));
        app.MapPut("/examples/click-to-edit/component", (ContactSignals signals, Visitor visitor) =>
        {
            Save(signals, visitor);
            return Results.Datastar(EditableContact(visitor, isEdited: false));
        });
    }

    private static void Save(ContactSignals signals, Visitor visitor) => visitor.Contacts.Save(signals.ApplyTo(visitor.Contacts.Find(Id)!));

    private static ComponentFragment EditableContact(Visitor visitor, bool isEdited) =>
        ComponentFragment.Create<EditableContact>(contact => contact.Add(c => c.Contact, visitor.Contacts.Find(Id)!).Add(c => c.IsEdited, isEdited));
}
