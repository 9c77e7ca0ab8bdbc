namespace Datastar.Razor;

/// <summary>
/// Turns the compression of event streams on or off for an MVC action, a controller or a Razor Page, whatever
/// <see cref="DatastarOptions.Compression"/> says. For minimal APIs there is <c>.CompressEvents()</c>.
/// </summary>
/// <remarks>The app must have called <c>AddDatastar()</c>. When it is safe, see <see cref="DatastarCompression"/>.</remarks>
/// <param name="enabled">Whether event streams are compressed.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CompressEventsAttribute(bool enabled = true) : Attribute
{
    /// <summary>Whether event streams are compressed.</summary>
    public bool Enabled => enabled;
}
