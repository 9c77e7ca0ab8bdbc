using System.Text;

namespace Datastar.Razor;

/// <summary>Finds the requests of unsafe methods in an expression and gives each a further header.</summary>
internal static class ActionCalls
{
    private static readonly string[] Unsafe = ["@post(", "@put(", "@patch(", "@delete("];

    /// <summary>Returns the code with the header in the options of each request. The header comes first: one of the same name that is there already wins.</summary>
    /// <param name="code">An expression.</param>
    /// <param name="header">The member of the headers, made from the code of the URL.</param>
    public static string Rewrite(string code, Func<string, string> header)
    {
        StringBuilder? output = null;
        var written = 0;
        var scanner = new JsScanner();
        for (var i = 0; i < code.Length;)
        {
            var call = scanner.Place == JsPlace.Code && code[i] == '@' ? Array.Find(Unsafe, name => string.CompareOrdinal(code, i, name, 0, name.Length) == 0) : null;
            if (call is null)
            {
                i += scanner.ReadNext(code.AsSpan(i));
                continue;
            }
            var start = i + call.Length;
            var arguments = ActionArguments.Read(ref scanner, code, ref i, start);
            if (arguments.Insert(code[start..arguments.UrlEnd], header) is not { } insertion)
                continue;
            (output ??= new()).Append(code, written, arguments.Place - written).Append(insertion);
            written = arguments.Place;
        }
        return output?.Append(code, written, code.Length - written).ToString() ?? code;
    }
}
