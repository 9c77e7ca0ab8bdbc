using Datastar.Razor.Rendering;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Attributes;

/// <summary>The settings of an app with its JSON options, which it has without <c>AddDatastar()</c> too.</summary>
internal static class SignalSettings
{
    public static RenderSettings Of(IServiceProvider? services)
    {
        var settings = services is null ? RenderSettings.Ambient : RenderSettings.Of(services);
        return settings.SignalsJson is not null ? settings : new() { AntiforgeryHeader = settings.AntiforgeryHeader, SignalsJson = SignalsJson.Of(services).Write };
    }
}
