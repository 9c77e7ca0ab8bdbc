using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor.Development;

/// <summary>Whether the app was built with the development tools: publishing turns the switch off, and trimming then takes their code away.</summary>
internal static class DevelopmentSupport
{
    private const string Switch = "Datastar.Razor.Development";

    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;
}
