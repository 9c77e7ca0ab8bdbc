using Datastar.Razor.Encoding;

namespace Datastar.Razor.Attributes;

/// <summary>The name of an attribute as it is emitted, worked out once: attribute, key and the modifiers that are part of its spelling.</summary>
internal sealed class AttributeName
{
    // The last one made by With: a template has the same modifiers each time.
    private AttributeName? _modified;

    /// <summary>Works out a name.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="key">The name of the event, class, signal… that the author gave.</param>
    /// <param name="author">What the author wrote, for errors.</param>
    /// <param name="modifiers">The modifiers that the author wrote into the name.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the name.</exception>
    public AttributeName(AttributeDefinition definition, string? key, string author, params ReadOnlySpan<Modifier> modifiers)
    {
        (Definition, Key, Author) = (definition, key, author);
        CheckKey();
        Text = "data-" + definition.Name;
        if (key is not null)
            Add(AttributeKey.Of(definition, key, Has(modifiers, ModifierCatalogue.Case.Name)));
        foreach (var modifier in modifiers)
        {
            CheckModifier(modifier);
            Written = [.. Written, modifier];
            Append(modifier);
        }
        BeforeValue = System.Text.Encoding.UTF8.GetBytes(Text + "=\"");
    }

    public AttributeDefinition Definition { get; }

    /// <summary>The name of the event, class, signal… that the author gave.</summary>
    public string? Key { get; }

    /// <summary>What the author wrote, for errors.</summary>
    public string Author { get; }

    /// <summary>The name as it is emitted: <c>data-on:my-event__case.camel</c>.</summary>
    public string Text { get; private set; }

    /// <summary>The name with the equals sign and the quote after it.</summary>
    public byte[] BeforeValue { get; }

    /// <summary>The modifiers that the author wrote into the name.</summary>
    public Modifier[] Written { get; private set; } = [];

    /// <summary>Whether the key goes into an object, since the name cannot carry it: <c>data-attr="{'viewBox': …}"</c>.</summary>
    public bool IsObjectForm { get; private set; }

    /// <summary>Whether an underscore at the end of the key would run together with those that begin a modifier.</summary>
    private bool EndsWithUnderscore => Text.EndsWith('_');

    /// <summary>Refuses a modifier that the client does not read here, or that is there already.</summary>
    private void CheckModifier(Modifier modifier)
    {
        Definition.Check(modifier);
        if (EndsWithUnderscore)
            throw new ArgumentException($"{Author}: a name that ends with an underscore cannot be followed by the modifier __{modifier.Name}.");
        if (Has(Written, modifier.Name))
            throw new ArgumentException($"{Author}: the modifier __{modifier.Name} is given twice.");
    }

    /// <summary>Cuts a name into what stands before the first double underscore and the modifiers behind it.</summary>
    public static (string Head, Modifier[] Modifiers) Parse(string name)
    {
        var parts = name.Split("__");
        return (parts[0], [.. parts.Skip(1).Select(ParseModifier)]);
    }

    private static Modifier ParseModifier(string text)
    {
        text = text.ToLowerInvariant();
        var dot = text.IndexOf('.');
        return dot < 0 ? new(text) : new(text[..dot], text[dot..]);
    }

    private static bool Has(ReadOnlySpan<Modifier> modifiers, string name)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier.Name == name)
                return true;
        }
        return false;
    }

    /// <summary>The name with modifiers that stand in C# behind the value.</summary>
    /// <exception cref="ArgumentException">The attribute does not have one of them.</exception>
    public AttributeName With(Modifier[] modifiers)
    {
        if (_modified is { } last && last.Written.AsSpan(Written.Length).SequenceEqual(modifiers))
            return last;
        return modifiers.Length == 0 ? this : _modified = new(Definition, Key, Author, [.. Written, .. modifiers]);
    }

    private void CheckKey()
    {
        if (Key is not null && Definition.Casing is KeyCasing.Camel)
            SignalKeys.CheckPath(Key);
        if (Key is null && Definition.Key is KeyRule.Required || Key is "")
            throw new ArgumentException($"{Author}: data-{Definition.Name} needs a key, such as data-{Definition.Name}:name.");
        if (Key is not null && Definition.Key is KeyRule.Denied)
            throw new ArgumentException($"{Author}: data-{Definition.Name} takes no key, and the client refuses the page with one.");
    }

    private void Add(AttributeKey key)
    {
        IsObjectForm = key.Key is null;
        if (!IsObjectForm)
            Text = $"{Text}:{key.Key}";
        if (key.Case is not null)
            Append(new Modifier(ModifierCatalogue.Case.Name, "." + key.Case));
    }

    private void Append(Modifier modifier) => Text = $"{Text}__{modifier.Name}{modifier.Arguments}";
}
