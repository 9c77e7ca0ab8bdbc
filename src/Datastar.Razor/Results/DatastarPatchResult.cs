using Datastar.Razor.Protocol;
using Datastar.Razor.Response;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>One patch of elements. <c>TypedResults.Datastar(…)</c> makes it.</summary>
public sealed class DatastarPatchResult : DatastarResult
{
    internal DatastarPatchResult(Fragment fragment, PatchElementsOptions? options, DatastarResponseMode mode)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        if (mode is not (DatastarResponseMode.Sse or DatastarResponseMode.Html))
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode must be DatastarResponseMode.Sse or DatastarResponseMode.Html.");
        (Fragment, Options, Mode) = (fragment, PatchElementsOptions.Checked(options), mode);
        if (mode == DatastarResponseMode.Html)
            HtmlPatchResponse.Check(Options);
    }

    /// <summary>What is patched in.</summary>
    public Fragment Fragment { get; }

    /// <summary>Where and how.</summary>
    public PatchElementsOptions Options { get; }

    /// <summary>As an event stream, or as HTML with headers.</summary>
    public DatastarResponseMode Mode { get; }

    /// <inheritdoc />
    public override string? ContentType => Mode == DatastarResponseMode.Html ? WireNames.Html : WireNames.EventStream;

    /// <inheritdoc />
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var patch = DatastarEvent.PatchElements(Fragment, Options);
        return ClientLeft.IgnoredAsync(
            // HTML cannot take messages away that the page still shows.
            Mode == DatastarResponseMode.Html && !ShownErrors.Any(httpContext)
                ? HtmlPatchResponse.SendAsync(httpContext, patch, Options)
                : EventStreamResponse.SendAsync(httpContext, patch),
            httpContext);
    }
}
