namespace Datastar.Razor.Rendering;

/// <summary>
/// The services for which a component or a live view is being rendered. What is asked for a string there, as an attribute in a .razor file does,
/// has no parameter to say for which app; all else is told by its <see cref="FragmentWriter"/>.
/// </summary>
internal static class AmbientServices
{
    private static readonly AsyncLocal<IServiceProvider?> Entered = new();

    public static IServiceProvider? Current => Entered.Value;

    /// <summary>From here on, until the asynchronous method that calls this is left.</summary>
    public static void Enter(IServiceProvider services) => Entered.Value = services;
}
