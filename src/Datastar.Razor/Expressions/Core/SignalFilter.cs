using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>Selects signals by their dotted paths: <c>new SignalFilter(@"^menu\.")</c> is <c>{include: /^menu\./}</c>.</summary>
/// <remarks>Also the value of the attributes that take a filter.</remarks>
/// <param name="include">A JavaScript regular expression for the paths that are in, without slashes.</param>
/// <param name="exclude">A JavaScript regular expression for the paths that are out, without slashes.</param>
public sealed class SignalFilter(string? include = null, string? exclude = null)
{
    /// <summary>A JavaScript regular expression for the paths that are in, without slashes.</summary>
    /// <value>Every signal by default.</value>
    public string? Include { get; init; } = include;

    /// <summary>A JavaScript regular expression for the paths that are out, without slashes.</summary>
    /// <value>None by default; for requests the client's default leaves out what has a leading underscore in its path.</value>
    public string? Exclude { get; init; } = exclude;

    /// <summary>The filter as the client's object; empty where every signal is in.</summary>
    internal string Code
    {
        get
        {
            if (Include is null && Exclude is null)
                return "";
            var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
            output.AppendLiteral("{");
            if (Include is not null)
                Append(ref output, "include: ", Include);
            if (Exclude is not null)
                Append(ref output, Include is null ? "exclude: " : ", exclude: ", Exclude);
            output.AppendLiteral("}");
            return output.ToStringAndClear();
        }
    }

    private static void Append(ref DefaultInterpolatedStringHandler output, string key, string pattern)
    {
        output.AppendLiteral(key);
        if (IsPlain(pattern))
        {
            output.AppendLiteral("/");
            output.AppendLiteral(pattern);
            output.AppendLiteral("/");
        }
        else
        {
            // The client strips one slash from each end of a text.
            JsString.AppendQuoted(ref output, pattern.StartsWith('/') || pattern.EndsWith('/') ? $"/{pattern}/" : pattern);
        }
    }

    /// <summary>Whether the pattern can stand between slashes: it ends no earlier, and holds nothing that the client rewrites or cuts at.</summary>
    private static bool IsPlain(string pattern)
    {
        const string Harmless = "_.^|()*+?[]{}\\-,:=! ";
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var next = i + 1 < pattern.Length ? pattern[i + 1] : '/';
            switch (pattern[i])
            {
                case '\\' when next == '/':
                case '$' when char.IsAsciiLetterOrDigit(next) || next is '_' or '{':
                    return false;
                case '\\':
                    i++;
                    if (!char.IsAsciiLetterOrDigit(next) && !Harmless.Contains(next, StringComparison.Ordinal))
                        return false;
                    break;
                case '[': isInClass = true; break;
                case ']': isInClass = false; break;
                case var c when c != '$' && !char.IsAsciiLetterOrDigit(c) && !Harmless.Contains(c, StringComparison.Ordinal):
                    return false;
            }
        }
        return pattern.Length > 0 && pattern[0] != '*' && !isInClass;
    }
}
