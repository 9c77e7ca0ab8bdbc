namespace Datastar.Razor;

/// <summary>
/// Makes a partial record, class or struct a set of signals: it gets a static <c>Ref</c> property, whose members refer to the
/// signals by their names on the page, and it binds as a parameter of a minimal API endpoint.
/// </summary>
/// <remarks>
/// The names are those that the serializer gives: camel case unless <see cref="Naming"/> says otherwise, or what
/// <c>[JsonPropertyName]</c> says. The members of a nested object are signals below it: <c>user.name</c>. What has
/// <c>[JsonIgnore]</c> is no signal. See <see href="https://data-star.dev/guide/reactive_signals">Datastar signals</see>.
/// </remarks>
/// <example>
/// <code>
/// [Signals]
/// public partial record TodoSignals(string Title = "", int Remaining = 0);
///
/// app.MapPost("/todos", (TodoSignals signals) => …);
/// </code>
/// <c>TodoSignals.Ref.Title</c> is <c>$title</c> in an expression.
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SignalsAttribute : Attribute
{
    /// <summary>How C# names become signal names. It must agree with the naming policy of the app's JSON options.</summary>
    /// <value><see cref="SignalNaming.CamelCase"/>, as ASP.NET Core's own JSON options have it.</value>
    public SignalNaming Naming { get; set; }
}
