using Datastar.Razor.Attributes;

namespace Datastar.Razor;

/// <summary>
/// Builds Datastar attributes as values, for a tag in any .cshtml (<c>&lt;button @Ds.OnClick(Get("/x"))&gt;</c>) or to be splatted in
/// .razor (<c>@attributes="Ds.Show(open)"</c>): <c>data-on:click="@get('/x')"</c>, <c>data-show="$open"</c>.
/// </summary>
/// <remarks>See <see href="https://data-star.dev/reference/attributes">Datastar attributes</see>. Modifiers belong to what the attribute runs: <c>Get("/x").Once()</c>.</remarks>
public static partial class Ds
{
    /// <summary>No attribute: what a condition may choose instead of one.</summary>
    public static DatastarAttributes None => default;

    // The build stamps the members of DatastarAttributes into this class.
    private static DatastarAttributes With(ValidationMessage message) => None.With(message);

    private static DatastarAttributes With(AttributeDefinition definition, object? value) => None.With(definition, value);

    private static DatastarAttributes With(AttributeDefinition definition, string key, object? value) => None.With(definition, key, value);

    private static DatastarAttributes With(AttributeName name, object? value) => None.With(name, value);
}
