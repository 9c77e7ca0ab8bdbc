using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Expressions;

/// <summary>Signal paths as the client reads them in an expression.</summary>
internal static class SignalPath
{
    /// <summary>The expression for a path: <c>$user.name</c>, or <c>$['größe']</c> where the client's rewriting would stop short.</summary>
    public static string ToCode(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] == '$' || path.Split('.').Contains(""))
            throw new ArgumentException($"'{path}' is no signal path: write it without a dollar sign, such as user.name.", nameof(path));
        SignalKeys.CheckPath(path);
        if (IsPlain(path))
            return "$" + path;

        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        output.AppendLiteral("$");
        foreach (var segment in path.Split('.'))
        {
            output.AppendLiteral("[");
            JsString.AppendQuoted(ref output, segment);
            output.AppendLiteral("]");
        }
        return output.ToStringAndClear();
    }

    // The client's \$([a-zA-Z_\d]\w*(?:[.-]\w+)*)
    private static bool IsPlain(string path)
    {
        var afterSeparator = true;
        foreach (var c in path)
        {
            var isSeparator = c is '.' or '-';
            if (isSeparator ? afterSeparator : !char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
            afterSeparator = isSeparator;
        }
        return !afterSeparator;
    }
}
