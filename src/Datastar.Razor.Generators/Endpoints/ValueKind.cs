namespace Datastar.Razor.Generators.Endpoints;

/// <summary>What a value looks like in a URL.</summary>
[Flags]
internal enum ValueKind
{
    /// <summary>Anything: nothing is known of it.</summary>
    Text = 1,
    Integer = 2,
    Real = 4,
    Truth = 8,
    Guid = 16,
    Time = 32,
    Number = Integer | Real,
}
