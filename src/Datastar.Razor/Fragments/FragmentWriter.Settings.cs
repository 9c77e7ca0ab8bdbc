using Datastar.Razor.Rendering;

namespace Datastar.Razor;

public sealed partial class FragmentWriter
{
    private RenderSettings? _settings;

    /// <summary>What the rendering is for: its request and its services.</summary>
    internal FragmentContext Context
    {
        get;
        set => (field, _settings) = (value, null);
    }

    /// <summary>The settings of the app that renders, looked up once for each rendering.</summary>
    internal RenderSettings Settings => _settings ??= Context.ServicesOrNone is { } services ? RenderSettings.Of(services) : RenderSettings.Ambient;
}
