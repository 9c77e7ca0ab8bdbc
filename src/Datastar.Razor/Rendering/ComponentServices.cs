namespace Datastar.Razor.Rendering;

/// <summary>The services of the component that is being rendered: an attribute in a .razor file takes a string, whose making has no parameter for them.</summary>
internal static class ComponentServices
{
    private static readonly AsyncLocal<IServiceProvider?> Entered = new();

    public static IServiceProvider? Current => Entered.Value;

    /// <summary>From here on, until the asynchronous method that calls this is left.</summary>
    public static void Enter(IServiceProvider services) => Entered.Value = services;
}
