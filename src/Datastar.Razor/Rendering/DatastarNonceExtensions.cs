using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>The nonce of a page's content security policy: scripts that carry it may run.</summary>
/// <remarks>
/// <c>app.UseDatastarContentSecurityPolicy()</c> makes one for each page; <c>&lt;datastar-script /></c>, <c>DatastarScript</c> and
/// <c>&lt;html ds-nonce></c> then carry it by themselves.
/// </remarks>
public static class DatastarNonceExtensions
{
    private const int Length = 16;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    private static readonly object Key = new();

    /// <summary>Returns the nonce of a response: 128 random bits, made at the first call.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>The nonce, safe in a header and in an attribute.</returns>
    /// <example><c>&lt;script nonce="@HttpContext.GetDatastarNonce()"></c></example>
    public static string GetDatastarNonce(this HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (httpContext.FindNonce() is { } nonce)
            return nonce;
        nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));
        httpContext.Items[Key] = nonce;
        return nonce;
    }

    /// <summary>Says which nonce a response has, where something else than this library makes the policy.</summary>
    /// <param name="httpContext">The request.</param>
    /// <param name="nonce">The nonce as it stands in the policy, without <c>nonce-</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="nonce"/> is not a nonce: letters, digits, <c>+ / - _ =</c>.</exception>
    public static void SetDatastarNonce(this HttpContext httpContext, string nonce)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        ArgumentException.ThrowIfNullOrEmpty(nonce);
        if (nonce.AsSpan().ContainsAnyExcept(Allowed))
            throw new ArgumentException("A nonce consists of letters, digits and + / - _ = only: a policy would not take another.", nameof(nonce));
        httpContext.Items[Key] = nonce;
    }

    /// <summary>The nonce of a response that has one.</summary>
    internal static string? FindNonce(this HttpContext httpContext) => (string?)httpContext.Items[Key];
}
