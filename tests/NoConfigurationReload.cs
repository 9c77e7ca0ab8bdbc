using System.Runtime.CompilerServices;

/// <summary>
/// The apps of a test project do not watch their appsettings.json: Linux gives a user 128 watchers in all, and tests that run beside each other would use them up.
/// </summary>
internal static class NoConfigurationReload
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
