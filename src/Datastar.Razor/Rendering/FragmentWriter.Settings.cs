using Datastar.Razor.Rendering;

namespace Datastar.Razor;

public sealed partial class FragmentWriter
{
    /// <summary>The settings of the app that renders, looked up once for each rendering.</summary>
    internal RenderSettings Settings => field ??= Context == FragmentContext.None ? RenderSettings.Ambient : RenderSettings.Of(Context.Services);
}
