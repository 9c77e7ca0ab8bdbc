namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>A key for each attribute, as messages show it.</summary>
internal static class KeyExamples
{
    public static string Of(string attribute) => attribute switch
    {
        "on" => "click",
        "match-media" => "is-dark",
        "class" => "active",
        "style" => "color",
        "attr" => "title",
        _ => "name",
    };
}
