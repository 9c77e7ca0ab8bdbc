using System.Globalization;

namespace Datastar.Razor.LoadTest;

/// <summary>What is measured: <c>--streams 5000 --publishes 50 --bytes 5000</c>.</summary>
internal sealed record LoadSettings(int Streams, int Publishes, int Bytes)
{
    public static LoadSettings Parse(string[] args) => new(Number(args, "--streams", 5000), Number(args, "--publishes", 50), Number(args, "--bytes", 5000));

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
