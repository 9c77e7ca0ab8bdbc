using Lib;

namespace Elsewhere;

public static class Probe
{
    public static string Name => Ds.Own;
}
