namespace Gallery.Site;

/// <summary>Where an example stands in the list. The order is that of the list.</summary>
public enum ExampleGroup
{
    Basics,
    Forms,
    Lists,
    Loading,
    Events,
    Live,
    Apps,
    Pro,
}
