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

    /// <summary>An object that has a value where the signal is: <c>{user: {name: () => $title}}</c>.</summary>
    public static DatastarExpression<object> ToObject(string path, string before, DatastarExpression value)
    {
        var output = new CodeWriter(stackalloc char[128]);
        var depth = 0;
        foreach (var segment in path.Split('.'))
        {
            output.Append("{");
            JsJson.AppendKey(ref output.Text, segment);
            depth++;
        }
        output.Append(before);
        // A brace after an arrow would begin a block.
        output.Append(value, value.Code.Text.StartsWith('{') ? Precedence.Member : Precedence.Assignment);
        output.Append(new string('}', depth));
        return new(output.ToCode(), Precedence.Assignment);
    }

    /// <summary>The value that an object has where the signal is in the page: <c>evt.detail.user?.name</c>.</summary>
    public static DatastarExpression<T> Of<T>(string path, DatastarExpression owner)
    {
        var output = new CodeWriter(stackalloc char[128]);
        output.Append(owner, Precedence.Member);
        var isFirst = true;
        foreach (var segment in path.Split('.'))
        {
            var isName = JsJson.IsIdentifier(segment);
            output.Append(isFirst ? isName ? "." : "[" : isName ? "?." : "?.[");
            if (isName)
                output.Append(segment);
            else
            {
                JsString.AppendQuoted(ref output.Text, segment);
                output.Append("]");
            }
            isFirst = false;
        }
        return new(output.ToCode(), Precedence.Member);
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
