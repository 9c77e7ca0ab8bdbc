using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.EditRow;

public sealed class EditRowExample : Example
{
    public override Fragment Demo(Visitor visitor) => Table(visitor);

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/edit-row/contacts", (Visitor visitor) => Results.Datastar(Table(visitor)));
        app.MapGet("/examples/edit-row/contacts/{id:int}", (int id, Visitor visitor) => Results.Datastar(Table(visitor, edited: id)));
        app.MapPut("/examples/edit-row/contacts/{id:int}", (int id, RowSignals signals, Visitor visitor) =>
        {
            if (visitor.Contacts.Find(id) is { } contact)
                visitor.Contacts.Save(contact with { Email = signals.Email.Trim() });
            return Results.Datastar(Table(visitor));
        });
    }

    private static Fragment Table(Visitor visitor, int? edited = null) => EditableTable.Create(new(visitor.Contacts.After(0, 5), edited));
}
