using Datastar.Razor.Encoding;

namespace Datastar.Razor.Expressions;

/// <summary>One of the client's requests: the beginning of its code, and what it has made of the literals before the values in URLs.</summary>
/// <param name="code">The name with its parenthesis: at most as long as the room of a <see cref="CodeBuffer"/>.</param>
/// <param name="isUnsafe">Whether it is sent with a token where the app wants tokens.</param>
internal sealed class RequestCall(string code, bool isUnsafe = false)
{
    // Before the requests, which take it over.
    private static readonly CodeHole[] Token = [AntiforgeryHole.Alone];

    public static readonly RequestCall Get = new("@get(");
    public static readonly RequestCall Post = new("@post(", isUnsafe: true);
    public static readonly RequestCall Put = new("@put(", isUnsafe: true);
    public static readonly RequestCall Patch = new("@patch(", isUnsafe: true);
    public static readonly RequestCall Delete = new("@delete(", isUnsafe: true);
    public static readonly RequestCall Query = new("@query(");

    public string Code => code;

    public bool IsUnsafe => isUnsafe;

    /// <summary>The call up to the value in its URL, as UTF-8 for an attribute, by the literal before the value.</summary>
    public LiteralCache<byte[]> Heads { get; } = new();

    /// <summary>The end of a request without options to the page's own origin.</summary>
    public string End { get; } = isUnsafe ? $"{CodeHole.Mark})" : ")";

    /// <summary>What goes into the end.</summary>
    public CodeHole[]? EndHoles { get; } = isUnsafe ? Token : null;
}
