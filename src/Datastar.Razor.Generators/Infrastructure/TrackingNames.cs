namespace Datastar.Razor.Generators;

/// <summary>The names of the pipeline's steps, for the tests that watch what an edit runs again.</summary>
internal static class TrackingNames
{
    public const string Signals = nameof(Signals);
    public const string SignalProblems = nameof(SignalProblems);
}
