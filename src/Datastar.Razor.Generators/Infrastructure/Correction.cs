using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>What an editor may write for a mistake: a piece of the reported code, and what stands there instead. It travels in the report's properties.</summary>
/// <param name="Written">The piece.</param>
/// <param name="Meant">What was meant.</param>
internal sealed record Correction(string Written, string Meant)
{
    private const string WrittenKey = "Written";
    private const string MeantKey = "Meant";

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty.Add(WrittenKey, Written).Add(MeantKey, Meant);

    /// <summary>The correction that a report carries; <see langword="null"/> where it has none.</summary>
    public static Correction? Of(Diagnostic report) =>
        report.Properties.TryGetValue(WrittenKey, out var written) && report.Properties.TryGetValue(MeantKey, out var meant) && written is not null && meant is not null ? new(written, meant) : null;

    /// <summary>Where the piece stands: in the first further place of the report, or in its own.</summary>
    public static Location PlaceOf(Diagnostic report) => report.AdditionalLocations.Count > 0 ? report.AdditionalLocations[0] : report.Location;
}
