using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>One attribute in the pattern of an element.</summary>
internal struct PatternPart
{
    private Kind _kind;
    private TagHelperAttribute _attribute;
    private AttributeName? _name;

    // What comes before the value, from the one before it.
    private byte[] _before;

    private enum Kind
    {
        /// <summary>A plain attribute that is always the same.</summary>
        Fixed,

        /// <summary>A plain attribute with a value, or one that may be left out.</summary>
        Varying,

        /// <summary>One of Datastar's whose value is code.</summary>
        Code,

        /// <summary>Another one of Datastar's.</summary>
        Value,
    }

    /// <summary>Makes parts of attributes.</summary>
    /// <param name="written">The attributes.</param>
    /// <param name="output">Those of the plain ones that are emitted.</param>
    /// <param name="earlier">What the parts have been up to now.</param>
    /// <returns><see langword="null"/> if the attributes have to do with each other, or may be refused.</returns>
    public static PatternPart[]? Read(ReadOnlyTagHelperAttributeList written, TagHelperAttributeList output, PatternPart[]? earlier)
    {
        if (earlier is not null && earlier.Length != written.Count)
            return null;
        var parts = new PatternPart[written.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].TryRead(written[i], output, earlier is null ? null : earlier[i]))
                return null;
            for (var j = 0; j < i; j++)
            {
                if (parts[i].EmittedName.Equals(parts[j].EmittedName, StringComparison.OrdinalIgnoreCase))
                    return null;
            }
        }
        return parts;
    }

    /// <summary>Whether an attribute can be written by this.</summary>
    public readonly bool Fits(TagHelperAttribute attribute) => _kind switch
    {
        Kind.Fixed => ReferenceEquals(attribute, _attribute),
        Kind.Varying => ReferenceEquals(attribute.Name, _attribute.Name),
        Kind.Code => ReferenceEquals(attribute.Name, _attribute.Name) && IsCode(attribute.Value),
        _ => ReferenceEquals(attribute.Name, _attribute.Name) && !HasModifiers(attribute.Value) && !IsChoice(attribute.Value),
    };

    /// <summary>Adds to what is the same each time, and takes of it what comes before the value.</summary>
    public void WriteLiteral(FragmentWriter literal, TagHelperAttribute attribute)
    {
        if (_kind is Kind.Fixed)
        {
            StartTag.WritePlain(literal, attribute);
            return;
        }
        if (_kind is Kind.Code)
        {
            literal.WriteHtml(" "u8);
            literal.WriteHtml(_name!.BeforeValue);
        }
        _before = literal.WrittenSpan.ToArray();
        literal.Clear();
        if (_kind is Kind.Code)
            literal.WriteHtml("\""u8);
    }

    /// <summary>Writes the value, and what comes before it.</summary>
    public readonly void Write(FragmentWriter writer, TagHelperAttribute attribute, TagHelperAttributeList output, ref int next)
    {
        if (_kind is Kind.Fixed)
            return;
        writer.WriteHtml(_before);
        if (_kind is Kind.Code)
            ((DatastarExpression)attribute.Value).WriteTo(writer);
        else if (_kind is Kind.Varying)
        {
            if (StartTag.IsEmitted(attribute, output, ref next))
                StartTag.WritePlain(writer, attribute);
        }
        else if (TagHelperValue.TryRead(_name!, attribute, out var entry))
        {
            writer.WriteHtml(" "u8);
            AttributeWriter.Write(writer, new ReadOnlySpan<AttributeEntry>(in entry), 0);
        }
    }

    private readonly string EmittedName => _name is null ? _attribute.Name : _name.Text;

    private bool TryRead(TagHelperAttribute attribute, TagHelperAttributeList output, PatternPart? earlier)
    {
        _attribute = attribute;
        if (!ElementAttributes.IsDatastar(attribute))
        {
            _kind = (earlier is null ? output.Contains(attribute) : earlier.Value._kind is Kind.Fixed && earlier.Value.Fits(attribute)) ? Kind.Fixed : Kind.Varying;
            return true;
        }
        _name = WrittenNames.Find(attribute.Name);
        if (_name is null or { IsObjectForm: true } || HasModifiers(attribute.Value) || IsChoice(attribute.Value))
            return false;
        _kind = _name.Definition.TakesCode && IsCode(attribute.Value) && (earlier is null || earlier.Value._kind is Kind.Code) ? Kind.Code : Kind.Value;
        return true;
    }

    private readonly bool IsChoice(object? value) => _name!.Definition == AttributeCatalogue.Bind && ElementAttributes.MayBeChoice(value);

    private static bool IsCode(object? value) => value is DatastarExpression;

    private static bool HasModifiers(object? value) => value is ModifiedStatements or BoundSignal or ISignal { Nullable: not NullableKind.None };
}
