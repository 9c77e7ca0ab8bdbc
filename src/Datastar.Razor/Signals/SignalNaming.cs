using System.Text.Json;

namespace Datastar.Razor;

/// <summary>How the C# names of a type marked <see cref="SignalsAttribute"/> become signal names.</summary>
public enum SignalNaming
{
    /// <summary><c>FirstName</c> is <c>$firstName</c>, as <see cref="JsonNamingPolicy.CamelCase"/> has it.</summary>
    CamelCase,

    /// <summary><c>FirstName</c> is <c>$first_name</c>, as <see cref="JsonNamingPolicy.SnakeCaseLower"/> has it.</summary>
    SnakeCaseLower,

    /// <summary><c>FirstName</c> is <c>$FIRST_NAME</c>, as <see cref="JsonNamingPolicy.SnakeCaseUpper"/> has it.</summary>
    SnakeCaseUpper,

    /// <summary><c>FirstName</c> is <c>$FirstName</c>: the app's JSON options have no naming policy.</summary>
    Unchanged,
}
