namespace Datastar.Razor;

/// <summary>How the client reads the key of an attribute, whose letters HTML has made lower case.</summary>
public enum Casing
{
    /// <summary><c>my-event</c> is <c>myEvent</c>.</summary>
    Camel,

    /// <summary><c>my-event</c> stays.</summary>
    Kebab,

    /// <summary><c>my-event</c> is <c>my_event</c>.</summary>
    Snake,

    /// <summary><c>my-event</c> is <c>MyEvent</c>.</summary>
    Pascal,
}
