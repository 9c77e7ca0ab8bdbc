using Gallery.Site;
using Gallery.Site.Visitors;
using Microsoft.AspNetCore.Mvc;

namespace Gallery.Examples.FormData;

public sealed class FormDataExample : Example
{
    public override Fragment Demo(Visitor visitor) => OrderForm.Create();

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/examples/form-data/order", ([FromForm] Pizza pizza) =>
        Results.Datastar(OrderReceipt.Create(pizza)));
}
