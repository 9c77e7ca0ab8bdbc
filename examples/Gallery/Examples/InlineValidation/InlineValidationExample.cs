using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.InlineValidation;

public sealed class InlineValidationExample : Example
{
    public override Fragment Demo(Visitor visitor) => SignUpForm.Create();

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/examples/inline-validation/check", (SignUpSignals signals, Visitor visitor) => Results.DatastarValidation<SignUpSignals>(Taken(signals, visitor)));

        app.MapPost("/examples/inline-validation/sign-up", (SignUpSignals signals, Visitor visitor) =>
            Taken(signals, visitor) is { Count: > 0 } errors ? Results.DatastarValidation<SignUpSignals>(errors) : Results.Datastar(Welcome.Create(signals)));
    }

    private static Dictionary<string, string[]> Taken(SignUpSignals signals, Visitor visitor) =>
        visitor.Contacts.HasEmail(signals.Email) ? new() { [nameof(SignUpSignals.Email)] = ["Somebody has this address already."] } : [];
}
