using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>One of the client's requests: the beginning of its code, and what it has made of the URLs that templates give it.</summary>
internal sealed class RequestCall(string code)
{
    public static readonly RequestCall Get = new("@get(");
    public static readonly RequestCall Post = new("@post(");
    public static readonly RequestCall Put = new("@put(");
    public static readonly RequestCall Patch = new("@patch(");
    public static readonly RequestCall Delete = new("@delete(");
    public static readonly RequestCall Query = new("@query(");

    /// <summary><c>@get(</c></summary>
    public string Code => code;

    /// <summary>The call up to the number in its URL, as UTF-8 for an attribute, by the literal before the number.</summary>
    public LiteralCache<byte[]> Heads { get; } = new();
}
