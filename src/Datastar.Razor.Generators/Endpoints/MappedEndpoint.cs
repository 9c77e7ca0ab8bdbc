namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Something that answers requests.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Verbs">What it answers; <see langword="null"/> for every verb.</param>
/// <param name="AnyPrefix">Whether it stands below something that is not known.</param>
/// <param name="Map">The call that maps it; <see langword="null"/> for controllers and pages.</param>
internal sealed record MappedEndpoint(RouteTemplate Route, IReadOnlyList<string>? Verbs, bool AnyPrefix, MapCall? Map = null)
{
    public bool Answers(string verb) => Verbs is null || Verbs.Contains(verb, StringComparer.OrdinalIgnoreCase);
}
