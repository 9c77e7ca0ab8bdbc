namespace Datastar.Razor.Generators.Markup;

/// <summary>Where in a template a position is.</summary>
internal enum MarkupPlace
{
    /// <summary>Between tags: what is written here is read by people.</summary>
    Text,

    /// <summary>In the value of an attribute.</summary>
    Attribute,

    /// <summary>In a tag, outside values.</summary>
    Tag,

    /// <summary>In a script or style.</summary>
    Script,
}
