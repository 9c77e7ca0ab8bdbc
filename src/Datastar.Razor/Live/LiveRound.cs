using System.Diagnostics;

namespace Datastar.Razor.Live;

/// <summary>One rendering of a view: by whose lambda, and what it serves.</summary>
/// <param name="Feed">The stream whose lambda is asked.</param>
/// <param name="Wanted">The last of the joins and publishes that it serves.</param>
/// <param name="Published">Whether it was published, so that it is sent even if nothing has changed.</param>
/// <param name="Cause">The publish that it follows, for traces.</param>
internal sealed record LiveRound(LiveFeed Feed, long Wanted, bool Published, ActivityContext Cause);
