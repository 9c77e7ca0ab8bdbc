using System.Net;
using System.Net.NetworkInformation;

/// <summary>A port for a server that is told its port: below those that systems give away by themselves, so that no other test's server gets it in the meantime.</summary>
internal static class FreePort
{
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().All(taken => taken.Port != port))
                return port;
        }
    }
}
