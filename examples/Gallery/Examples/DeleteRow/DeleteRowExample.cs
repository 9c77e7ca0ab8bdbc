using Gallery.Data;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.DeleteRow;

public sealed class DeleteRowExample : Example
{
    public override Fragment Demo(Visitor visitor) => DeletableContacts.Create(visitor.Contacts.After(0, 5));

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/examples/delete-row/contacts/{id:int}", (int id, Visitor visitor) =>
        {
            visitor.Contacts.Delete(id);
            return Results.Datastar(DatastarEvent.RemoveElements($"#row-{id}"));
        });

        app.MapPost("/examples/delete-row/reset", (Visitor visitor) =>
        {
            visitor.Contacts.Reset();
            return Results.Datastar(Demo(visitor));
        });
    }
}
