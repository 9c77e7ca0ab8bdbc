using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Expressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>Every attribute and modifier of the client has a typed way, and what comes out is what the client reads.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Names => [.. ClientFacts.Known.Attributes.Select(fact => fact.Name)];

    [Fact]
    public void The_catalogue_has_the_attributes_of_the_client() => Assert.Equal(
        ClientFacts.Known.Attributes.Select(fact => (fact.Name, fact.Pro, fact.Key)).Order(),
        AttributeCatalogue.All.Select(row => (row.Name, row.Pro, row.Key.ToString().ToLowerInvariant())).Order());

    [Theory, MemberData(nameof(Names))]
    public void An_attribute_has_the_modifiers_of_the_client_and_their_arguments(string name)
    {
        var row = AttributeCatalogue.All.Single(row => row.Name == name);
        var fact = Fact(name);

        Assert.Equal(fact.Modifiers.Select(modifier => modifier.Name), row.Modifiers.Select(modifier => modifier.Name));
        foreach (var (known, own) in fact.Modifiers.Zip(row.Modifiers))
        {
            Assert.Equal(known.Choices.Order(), own.Options.Order());
            foreach (var arguments in ArgumentsOf(known))
                Assert.Null(own.Check(arguments));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void An_attribute_has_a_typed_way_in_templates_and_in_Ds(string name)
    {
        var method = ClientCasing.Pascal(name);
        var properties = typeof(DatastarTagHelper).GetProperties()
            .SelectMany(property => property.GetCustomAttributes(typeof(HtmlAttributeNameAttribute), false).Cast<HtmlAttributeNameAttribute>())
            .SelectMany(attribute => new[] { attribute.Name, attribute.DictionaryAttributePrefix?.TrimEnd('-'), attribute.Name?.Replace("-filter", "", StringComparison.Ordinal) });

        Assert.Contains("ds-" + name, properties);
        Assert.NotEmpty(typeof(Ds).GetMember(method));
    }

    [Fact]
    public void Ds_begins_a_chain_with_whatever_can_continue_it() => Assert.Equal(Signatures(typeof(DatastarAttributes)), Signatures(typeof(Ds)));

    [Theory, MemberData(nameof(Names))]
    public void Each_modifier_of_an_attribute_is_typed_and_parses_back(string name)
    {
        var seen = new HashSet<string>();
        foreach (var (modifier, make, _) in TypedModifiers.All)
        {
            if (Fact(name).Modifiers.Any(known => Accepts(known, modifier)) && TypedModifiers.Attributes.TryGetValue(name, out var attribute) && Fits(attribute, make()))
                seen.UnionWith(Parse(name, attribute(make())));
        }
        if (TypedModifiers.Bare.TryGetValue(name, out var bare))
            seen.UnionWith(bare.SelectMany(attributes => Parse(name, attributes)));

        // The casing of a key follows from its name.
        foreach (var modifier in Fact(name).Modifiers.Where(modifier => modifier.Name != "case"))
            Assert.True(modifier.Choices.Length == 0 ? seen.Contains(modifier.Name) : modifier.Choices.All(choice => seen.Contains($"{modifier.Name}.{choice}")), $"__{modifier.Name} has no typed way.");
    }

    [Fact]
    public void A_typed_modifier_is_what_it_says() => Assert.All(TypedModifiers.All, typed => Assert.Equal("__" + typed.Modifier, Modifiers(typed.Make())));

    [Theory, MemberData(nameof(Names))]
    public void A_modifier_that_an_attribute_does_not_have_is_refused_with_those_it_has(string name)
    {
        if (!TypedModifiers.Attributes.TryGetValue(name, out var attribute))
            return;
        foreach (var (modifier, make, _) in TypedModifiers.All)
        {
            var fact = Fact(name);
            if (fact.Modifiers.Any(known => modifier.Split('.')[0] == known.Name) || !Fits(attribute, make()))
                continue;
            var message = Assert.Throws<ArgumentException>(() => attribute(make())).Message;
            Assert.Contains($"__{modifier.Split('.')[0]}", message, StringComparison.Ordinal);
            Assert.All(fact.Modifiers, known => Assert.Contains("__" + known.Name, message, StringComparison.Ordinal));
        }
    }

    // What an attribute takes may not be what carries the modifier: then it does not compile.
    private static bool Fits(Func<object, DatastarAttributes> attribute, object expression)
    {
        try
        {
            attribute(expression);
        }
        catch (InvalidCastException)
        {
            return false;
        }
        catch (ArgumentException)
        {
        }
        return true;
    }

    private static string Modifiers(object value) => string.Concat((value as ModifiedStatements)?.Modifiers ?? ((BoundSignal)value).Modifiers);

    private static bool Accepts(ClientFacts.ModifierFact known, string modifier)
    {
        var parts = modifier.Split('.');
        return parts[0] == known.Name && parts.Skip(known.Kind is null ? 1 : 2).All(known.Choices.Contains)
            || parts[0] == known.Name && known.Kind is "eventName";
    }

    private static IEnumerable<string> Parse(string name, DatastarAttributes attributes)
    {
        var parsed = Assert.Single(ClientAttribute.ParseAll(attributes));
        Assert.Equal(name, parsed.Plugin);
        foreach (var (modifier, arguments) in parsed.Modifiers)
        {
            var known = Fact(name).Modifiers.Single(known => known.Name == modifier);
            Assert.True(known.Kind is not "duration" || Regex.IsMatch(arguments[0], @"^\d+m?s$"), string.Join('.', arguments));
            yield return modifier;
            foreach (var argument in arguments)
                yield return $"{modifier}.{argument}";
        }
    }

    private static IEnumerable<string> ArgumentsOf(ClientFacts.ModifierFact modifier) => modifier.Kind switch
    {
        "duration" => [".200ms", ".2s", .. modifier.Choices.Select(choice => ".2s." + choice)],
        "integer" => [".0", ".100"],
        not null => [".some-name"],
        null when modifier.Choices.Length > 0 => modifier.Choices.Select(choice => "." + choice),
        null => [""],
    };

    private static ClientFacts.AttributeFact Fact(string name) => ClientFacts.Known.Attributes.Single(fact => fact.Name == name);

    private static IEnumerable<string> Signatures(Type type) =>
        from method in type.GetMethods()
        where method.ReturnType == typeof(DatastarAttributes) && !method.IsSpecialName && method.Name != nameof(DatastarAttributes.And)
        orderby method.ToString()
        select method.ToString();
}
