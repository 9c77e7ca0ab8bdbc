using System.Text.Json;
using Datastar.Razor.Signals;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Rendering;

/// <summary>What an app's settings mean for what is rendered. Expressions ask for it when they are emitted, so that they may be kept in static fields.</summary>
internal sealed class RenderSettings
{
    private static readonly RenderSettings None = new();

    /// <summary>How the app writes signals; <see langword="null"/> for the defaults of the web.</summary>
    public JsonSerializerOptions? SignalsJson { get; init; }

    /// <summary>The header that actions of unsafe methods send the page's antiforgery token in; <see langword="null"/> for none.</summary>
    public string? AntiforgeryHeader { get; init; }

    /// <summary>Those of an app; the defaults where it did not call <c>AddDatastar()</c>.</summary>
    public static RenderSettings Of(IServiceProvider? services) => services?.GetService<RenderSettings>() ?? None;

    /// <summary>Those of the app whose component or request this is. Only for what has no parameter to say so: <c>ToString()</c> and the conversion to a string in .razor attributes.</summary>
    public static RenderSettings Ambient => Of(AmbientServices.Current ?? CurrentRequest.Find()?.RequestServices);
}
