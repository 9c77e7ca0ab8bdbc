namespace Datastar.Razor;

/// <summary>Where in the arguments of a request a header goes: into its headers, its options, or as its options.</summary>
internal struct ActionArguments
{
    private Slot _slot;

    private enum Slot
    {
        None,
        Arguments,
        Options,
        Headers,
    }

    /// <summary>Where the code of the URL ends.</summary>
    public int UrlEnd { get; private set; }

    /// <summary>Where the header is inserted.</summary>
    public int Place { get; private set; }

    /// <summary>What is inserted; <see langword="null"/> where the options are not an object that can be added to.</summary>
    public readonly string? Insert(string url, Func<string, string> header) => _slot switch
    {
        Slot.Arguments => $", {{headers: {{{header(url)}}}}}",
        Slot.Options => $"headers: {{{header(url)}}}, ",
        Slot.Headers => $"{header(url)}, ",
        _ => null,
    };

    /// <summary>Reads a call up to its closing parenthesis.</summary>
    /// <param name="scanner">Stands before the call.</param>
    /// <param name="code">The expression.</param>
    /// <param name="index">Where the call begins, then where it ends.</param>
    /// <param name="start">Where its arguments begin.</param>
    public static ActionArguments Read(ref JsScanner scanner, string code, ref int index, int start)
    {
        var result = new ActionArguments();
        var outside = scanner.Depth;
        while (index < code.Length)
        {
            var isCode = scanner.Place == JsPlace.Code && index >= start;
            if (isCode && result.See(code, index, scanner.Depth - outside))
                break;
            index += scanner.ReadNext(code.AsSpan(index));
        }
        return result;
    }

    /// <summary>Looks at one place between the parentheses; returns whether it is the end of the call.</summary>
    private bool See(string code, int index, int depth)
    {
        var isEnd = depth == 1 && code[index] == ')';
        if (depth == 1 && UrlEnd == 0 && (isEnd || code[index] == ','))
        {
            UrlEnd = index;
            (_slot, Place) = isEnd ? (Slot.Arguments, index) : Brace(code, index + 1) is var brace and > 0 ? (Slot.Options, brace) : (Slot.None, 0);
        }
        else if (depth == 2 && _slot == Slot.Options && IsHeaders(code, index) && Brace(code, index + "headers:".Length) is var headers and > 0)
        {
            (_slot, Place) = (Slot.Headers, headers);
        }
        return isEnd;
    }

    private static bool IsHeaders(string code, int index) =>
        string.CompareOrdinal(code, index, "headers:", 0, "headers:".Length) == 0 && code[index - 1] is '{' or ' ' or ',';

    /// <summary>The place after an opening brace that follows, or 0.</summary>
    private static int Brace(string code, int index)
    {
        while (index < code.Length && code[index] == ' ')
            index++;
        return index < code.Length && code[index] == '{' ? index + 1 : 0;
    }
}
