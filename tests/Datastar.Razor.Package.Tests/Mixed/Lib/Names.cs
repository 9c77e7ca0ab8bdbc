namespace Lib;

/// <summary>Would be ambiguous with the type of the package, were its namespace a global using here.</summary>
public sealed class Ds
{
    public static string Own => nameof(Ds);
}
