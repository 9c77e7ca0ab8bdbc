namespace Datastar.Razor.Live;

/// <summary>Whom a stream belongs to, by names that are short enough for a backplane whatever the keys.</summary>
internal static class LiveOwner
{
    private static readonly LiveTopic Users = new("user");
    private static readonly LiveTopic Sessions = new("session");

    public static string User(string key) => Users.For(key).Name;

    public static string Session(string key) => Sessions.For(key).Name;
}
