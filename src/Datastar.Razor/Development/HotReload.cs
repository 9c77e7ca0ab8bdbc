using System.Reflection.Metadata;

[assembly: MetadataUpdateHandler(typeof(Datastar.Razor.Development.HotReload))]

namespace Datastar.Razor.Development;

/// <summary>What the runtime calls when the code of the app has been changed while it runs. It knows static methods only.</summary>
internal static class HotReload
{
    /// <summary>Code has been changed.</summary>
    public static event Action? Applied;

    internal static void UpdateApplication(Type[]? types) => Applied?.Invoke();
}
