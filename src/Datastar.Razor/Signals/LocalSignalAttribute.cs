namespace Datastar.Razor;

/// <summary>
/// Keeps a signal on the page: its name gets a leading underscore (<c>$_open</c>), and the client sends it with no request.
/// </summary>
/// <remarks>See <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>. In a record's primary constructor it may stand before the parameter.</remarks>
/// <example><c>[Signals] public partial record MenuSignals([LocalSignal] bool Open = false);</c></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class LocalSignalAttribute : Attribute;
