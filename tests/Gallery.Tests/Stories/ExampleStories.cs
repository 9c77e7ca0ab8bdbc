using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

/// <summary>What a user does with each example, by the last part of its path, and by the way where there are several.</summary>
internal static class ExampleStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new[] { BasicStories.All, FormStories.All, ListStories.All, LoadingStories.All, EventStories.All, LiveStories.All, AppStories.All }
        .SelectMany(stories => stories).ToDictionary();
}
