using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.BulkUpdate;

public sealed class BulkUpdateExample : Example
{
    private const int Rows = 4;

    public override Fragment Demo(Visitor visitor) => ChoiceTable.Create(visitor.Contacts.After(0, Rows));

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapPut("/examples/bulk-update/activate", (ChoiceSignals signals, Visitor visitor) => Change(signals, visitor, isActive: true));
        app.MapPut("/examples/bulk-update/deactivate", (ChoiceSignals signals, Visitor visitor) => Change(signals, visitor, isActive: false));
    }

    private static DatastarResult Change(ChoiceSignals signals, Visitor visitor, bool isActive)
    {
        foreach (var contact in visitor.Contacts.After(0, Rows).Where(contact => signals.Chosen.Contains($"{contact.Id}")))
            visitor.Contacts.Save(contact with { IsActive = isActive });
        var contacts = visitor.Contacts.After(0, Rows);
        return Results.Datastar(
            DatastarEvent.PatchElements(ChoiceRows.Create(contacts)),
            DatastarEvent.PatchSignals(ChoiceSignals.None(contacts.Count)));
    }
}
