namespace Datastar.Razor.Slices;

/// <summary>The attribute that a template is writing: one whose only value is null or false disappears, true becomes its name.</summary>
internal struct AttributeWriting
{
    public string Name { get; private set; }
    public string Prefix { get; private set; }
    public string Suffix { get; private set; }
    public bool IsSingle { get; private set; }
    public bool IsSuppressed { get; private set; }

    /// <summary>Begins an attribute. What only matters to one with a single value is kept for that one alone: these writes cost.</summary>
    /// <returns>Whether its prefix is due now, and not with the first value.</returns>
    public bool Begin(string name, string prefix, string suffix, int valueCount)
    {
        Suffix = suffix;
        IsSuppressed = false;
        IsSingle = valueCount == 1;
        if (!IsSingle)
            return true;
        (Name, Prefix) = (name, prefix);
        return false;
    }

    /// <summary>Whether a value is to be written, and whether as the attribute's own name.</summary>
    public bool Accepts<T>(string valuePrefix, T? value, out bool isNameOnly)
    {
        isNameOnly = false;
        if (!IsSingle || !string.IsNullOrEmpty(valuePrefix))
            return true;
        isNameOnly = value is true;
        IsSuppressed = value is null or false;
        return !IsSuppressed;
    }
}
