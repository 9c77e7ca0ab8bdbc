namespace Datastar.Razor.Attributes;

/// <summary>How a name that the author gave reaches the client: as a key, as a key with <c>__case</c>, or inside an object.</summary>
/// <param name="Key">What stands after the colon; <see langword="null"/> where the name goes into the value.</param>
/// <param name="Case">The argument of <c>__case</c> that makes the name of the key again.</param>
internal readonly record struct AttributeKey(string? Key, string? Case = null)
{
    /// <summary>Finds a key of which the client makes exactly this name.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="name">The name of an event, a class, a signal…</param>
    /// <param name="hasCase">Whether the author chose the casing.</param>
    /// <exception cref="ArgumentException">The client cannot be given the name.</exception>
    public static AttributeKey Of(AttributeDefinition definition, string name, bool hasCase)
    {
        if (hasCase)
            return CanStandInAName(name) ? new(name) : AsKey(definition, name, ClientCasing.Hyphenate(name));
        return definition.Casing switch
        {
            KeyCasing.AsWritten when CanStandInAName(name) => new(name),
            KeyCasing.AsWritten => AsObject(definition, name),
            KeyCasing.CssProperty => AsKey(definition, name, name.StartsWith("--", StringComparison.Ordinal) ? name : ClientCasing.Hyphenate(name)),
            KeyCasing.Camel => Cased(definition, name, byDefault: "camel"),
            _ => Cased(definition, name, byDefault: "kebab"),
        };
    }

    /// <summary>Whether an HTML parser and the client hand text of an attribute's name on unchanged.</summary>
    public static bool CanStandInAName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsUpper(c) || char.IsSurrogate(c) || c is '"' or '\'' or '<' or '>' or '/' or '=')
                return false;
        }
        return !text.Contains("__", StringComparison.Ordinal);
    }

    private static AttributeKey Cased(AttributeDefinition definition, string name, string byDefault)
    {
        var hyphenated = ClientCasing.Hyphenate(name);
        if (CanStandInAName(name) && (byDefault == "kebab" || ClientCasing.Camel(name) == name))
            return new(name);
        if (byDefault == "camel" && CanStandInAName(hyphenated) && !char.IsUpper(name[0]) && ClientCasing.Camel(hyphenated) == name)
            return new(hyphenated);
        // An underscore at the end would run together with those of the modifier.
        if (name.EndsWith('_'))
            return AsObject(definition, name);
        if (CanStandInAName(hyphenated) && !char.IsUpper(name[0]) && ClientCasing.Camel(hyphenated) == name)
            return new(hyphenated, "camel");
        if (CanStandInAName(name))
            return new(name, "kebab");
        // A first letter in upper case: what is left of its hyphen goes.
        if (CanStandInAName(hyphenated) && hyphenated.Length > 1 && hyphenated[0] == '-' && ClientCasing.Pascal(hyphenated[1..]) == name)
            return new(hyphenated[1..], "pascal");
        return AsObject(definition, name);
    }

    private static AttributeKey AsKey(AttributeDefinition definition, string name, string key) =>
        CanStandInAName(key) ? new(key) : throw CannotCarry(definition, name);

    private static AttributeKey AsObject(AttributeDefinition definition, string name) =>
        definition.HasObjectForm ? default : throw CannotCarry(definition, name);

    private static ArgumentException CannotCarry(AttributeDefinition definition, string name) => new(
        $"data-{definition.Name} cannot carry the name \"{name}\": HTML lower-cases names, a double underscore begins a modifier, and white space, quotes, <, >, / and = end a name.");
}
