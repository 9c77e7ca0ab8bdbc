using Gallery.Examples.ActiveSearch.Component;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.ActiveSearch;

public sealed class ActiveSearchExample : Example
{
    public override Fragment Demo(Visitor visitor) => SearchBox.Create(visitor.Contacts.Search(""));

    public override IReadOnlyDictionary<string, Func<Visitor, Fragment>> OtherWays => new Dictionary<string, Func<Visitor, Fragment>>
    {
        ["Component"] = visitor => ComponentFragment.Create<ContactSearch>(search => search.Add(s => s.Contacts, visitor.Contacts.Search(""))),
        ["MVC"] = visitor => ViewFragment.Partial("~/Examples/ActiveSearch/MVC/_Search.cshtml", visitor.Contacts.Search("")),
    };

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/active-search/contacts", (SearchSignals signals, Visitor visitor) =>
            Results.Datastar(SearchRows.Create(visitor.Contacts.Search(signals.Search))));

        app.MapGet("/examples/active-search/component", (SearchSignals signals, Visitor visitor) =>
            Results.Datastar<ContactRows>(rows => rows.Add(r => r.Contacts, visitor.Contacts.Search(signals.Search))));
    }
}
