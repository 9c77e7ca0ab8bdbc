using Datastar.Razor.Rendering;

namespace Datastar.Razor.Attributes;

/// <summary>The attributes of one element: finds those that are written twice, and joins those that share one object.</summary>
internal static class AttributeList
{
    /// <summary>Whether the attribute has been written as part of an earlier one.</summary>
    /// <exception cref="InvalidOperationException">The element would have the attribute twice.</exception>
    public static bool IsPartOfEarlier(ReadOnlySpan<AttributeEntry> entries, int index)
    {
        var isPart = false;
        for (var i = 0; i < index; i++)
        {
            if (entries[i].IsSameAs(entries[index]))
            {
                if (!entries[i].Name.IsObjectForm && !entries[index].Name.IsObjectForm)
                    throw Twice(entries[index].Name.Text, entries[i].Name.Author, entries[index].Name.Author);
                isPart = true;
            }
        }
        return isPart;
    }

    /// <summary>The value of an attribute, together with the later ones that go into the same object.</summary>
    public static string? Code(ReadOnlySpan<AttributeEntry> entries, int index, RenderSettings settings)
    {
        ref readonly var entry = ref entries[index];
        if (IsByItself(entries, index))
            return entry.Code(settings);

        var code = new ObjectCode();
        for (var i = index; i < entries.Length; i++)
        {
            if (i == index || entries[i].IsSameAs(entry))
                code.Add(entries[i], settings);
        }
        return code.ToString();
    }

    public static InvalidOperationException Twice(string attribute, string first, string second) => new(
        $"The element would have the attribute {attribute} twice: by {first} and by {second}. Browsers drop the second one; write one, with both statements if both are wanted.");

    /// <summary>Whether the value of an attribute is that of this entry, and not an object that several make up.</summary>
    public static bool IsByItself(ReadOnlySpan<AttributeEntry> entries, int index) => !entries[index].Name.IsObjectForm && !HasLater(entries, index);

    private static bool HasLater(ReadOnlySpan<AttributeEntry> entries, int index)
    {
        for (var i = index + 1; i < entries.Length; i++)
        {
            if (entries[i].IsSameAs(entries[index]))
                return true;
        }
        return false;
    }
}
