using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Settings of Datastar.Razor for the whole app: <c>builder.Services.AddDatastar(o => …)</c>, or the section <c>Datastar</c> of the configuration.</summary>
public sealed class DatastarOptions
{
    /// <summary>Where pages load the Datastar client from.</summary>
    /// <value>By default the CDN, pinned to the version that the library is made for; a path of the app's own copy otherwise.</value>
    public string ScriptUrl { get; set; } = DatastarClient.CdnUrl;

    /// <summary>The hash by which the browser checks the script: <c>sha384-…</c>.</summary>
    /// <value><see langword="null"/> by default: no <c>integrity</c> attribute.</value>
    public string? ScriptIntegrity { get; set; }

    /// <summary>How much a request may ask the reader of signals to take.</summary>
    /// <value>By default 1 MiB of JSON, 32 levels deep.</value>
    /// <example><c>o.Signals = new() { MaxBytes = 64 * 1024 };</c></example>
    public SignalLimits Signals { get; set; } = new();

    /// <summary>How event streams are compressed. See <see cref="DatastarCompression"/> for when that is safe.</summary>
    /// <value><see langword="null"/> by default: not at all, unless an endpoint asks for it with <c>.CompressEvents()</c>.</value>
    /// <example><c>o.Compression = new();</c></example>
    public DatastarCompression? Compression { get; set; }

    /// <summary>
    /// Whether requests of unsafe methods (all but GET, HEAD, OPTIONS, TRACE and QUERY) must carry the antiforgery token of the page, and typed
    /// actions (<c>Post</c>, <c>Put</c>, <c>Patch</c>, <c>Delete</c>) send it. It is set in code.
    /// </summary>
    /// <remarks>
    /// <para><c>&lt;datastar-script /></c> or <c>DatastarScript</c> puts the token into the page, and a typed action reads it there when it is sent:
    /// <c>@post('/todos', {headers: {RequestVerificationToken: document.querySelector('meta[name=datastar-antiforgery]')?.content}})</c>.
    /// A request to another origin does not get it.</para>
    /// <para>Without a valid token the endpoint does not run: 400 with ProblemDetails. That holds for every endpoint, because a forged form would not
    /// say that it comes from Datastar; one that takes requests of other clients says <c>DisableAntiforgery()</c>. Tokens are those of ASP.NET
    /// Core's <see cref="Microsoft.AspNetCore.Antiforgery.IAntiforgery"/>, bound to the signed-in user: load the page anew after signing in or out.</para>
    /// </remarks>
    /// <value><see langword="false"/> by default; for many apps <c>RequireDatastar()</c> is enough.</value>
    public bool Antiforgery { get; set; }

    /// <summary>
    /// Whether a Datastar request that needs a signed-in user is answered with an event that takes the page to the login page. A plain redirect
    /// would be followed by the client and the login page patched over the current one.
    /// </summary>
    /// <remarks>The return URL is that of the page that sent the request. Holds for what authorization refuses, whatever the scheme, and for all challenges of cookie schemes.</remarks>
    /// <value><see langword="true"/> by default.</value>
    public bool RedirectChallenges { get; set; } = true;

    /// <summary>
    /// Whether pages get the development tools, in the environment Development only: <c>&lt;datastar-script /></c> adds a script that says on the page
    /// what went wrong, shows signals and requests, and morphs the page when code has changed under <c>dotnet watch</c>.
    /// </summary>
    /// <remarks>In any other environment, and in what is published, there is nothing of it, whatever this says.</remarks>
    /// <value><see langword="true"/> by default.</value>
    /// <example><c>o.Development = false;</c></example>
    public bool Development { get; set; } = true;

    /// <summary>
    /// Called when a handler throws after its event stream has started, once the exception has been logged. The event that it returns is sent as the
    /// last one and the response ends; it may send others with <see cref="ServerSentEventGenerator.For"/>.
    /// </summary>
    /// <remarks>
    /// Without it, or where it returns <see langword="null"/>: a GET stream is broken off, so that the client connects again; another one ends with a
    /// message in the browser's console, because the client would repeat the request. It is not called when the client has left.
    /// </remarks>
    /// <value><see langword="null"/> by default.</value>
    /// <example><c>o.OnStreamError = async (context, exception) => DatastarEvent.PatchElements(Sorry.Create(context.TraceIdentifier));</c></example>
    public Func<HttpContext, Exception, ValueTask<DatastarEvent?>>? OnStreamError { get; set; }
}
