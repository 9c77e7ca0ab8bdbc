using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Datastar.Razor.Tests.Forms.Guide;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapGet("/orders", () => Slices.OrderForm.Create());

        app.MapPost("/orders", (OrderSignals order) => Results.Datastar(
            DatastarEvent.PatchElements(HtmlFragment.Create($"<p id=\"ordered\" role=\"status\">{order.Count} for {order.Name}</p>")),
            DatastarEvent.PatchSignals(new OrderSignals()))).RequireDatastar();

        app.MapPost("/names", (OrderSignals order) => order.Name == "nobody"
            ? Results.DatastarValidation(new Dictionary<string, string[]> { [nameof(OrderSignals.Name)] = ["There is no such person."] })
            : Results.NoContent()).RequireDatastar();
    }
}
