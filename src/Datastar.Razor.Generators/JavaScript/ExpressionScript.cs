using System.Text.RegularExpressions;
using Acornima;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>The code of one attribute, parsed as the client compiles it.</summary>
internal sealed class ExpressionScript
{
    /// <summary>Stands for the <c>@</c> of an action: a letter, so that actions parse as calls.</summary>
    public const char Action = 'ª';

    private const string Return = "return (";

    private static readonly Regex ActionCall = new(@"@(?=[A-Za-z_]\w*\()", RegexOptions.CultureInvariant);

    // $items.0.name is a path to the client; JavaScript wants a letter at this place.
    private static readonly Regex Index = new(@"(?<=\$[A-Za-z_]\w*(?:\.\w+)*\.)[0-9]", RegexOptions.CultureInvariant);

#pragma warning disable CS0618 // Without it every regular expression is translated into one of .NET.
    private static readonly ParserOptions Options = new() { AllowReturnOutsideFunction = true, RegExpParseMode = RegExpParseMode.Skip };
#pragma warning restore CS0618

    private readonly int _lastPiece;
    private readonly bool _isWrapped;

    private ExpressionScript(ScriptText source, bool returnsValue)
    {
        (Source, ReturnsValue) = (source, returnsValue);
        var code = ActionCall.Replace(source.Text, Action.ToString());
        if (code.IndexOf('$') >= 0)
            code = Index.Replace(code, "_");
        if (returnsValue)
        {
            var (start, end) = StatementCutter.LastPiece(code);
            _lastPiece = start;
            _isWrapped = string.CompareOrdinal(code, start, "return", 0, "return".Length) != 0;
            code = _isWrapped ? code.Substring(0, start) + Return + code.Substring(start, end - start) + ");" : code;
        }
        try
        {
            Facts = new(new Parser(Options).ParseScript(code));
        }
        catch (ParseErrorException error)
        {
            Error = error.Description.TrimEnd('.');
            ErrorIndex = IndexOf(error.Error?.Index ?? 0);
        }
        catch (InsufficientExecutionStackException)
        {
            Facts = ScriptFacts.None;
        }
    }

    public ScriptText Source { get; }

    /// <summary>Whether the last piece is returned; otherwise the code runs as it stands.</summary>
    public bool ReturnsValue { get; }

    /// <summary>What the code does; nothing where it does not parse.</summary>
    public ScriptFacts Facts { get; } = ScriptFacts.None;

    /// <summary>What the parser says; <see langword="null"/> where the code is right.</summary>
    public string? Error { get; }

    /// <summary>Where in the source it says so.</summary>
    public int ErrorIndex { get; }

    /// <summary>The text of a node, as the author wrote it.</summary>
    public string TextOf(Acornima.Ast.Node node)
    {
        var (start, end) = (IndexOf(node.Start), IndexOf(node.End));
        return Source.Text.Substring(start, Math.Max(0, end - start));
    }

    /// <summary>The index in the source of one in the code that was parsed.</summary>
    public int IndexOf(int parsed) => Math.Min(!_isWrapped || parsed < _lastPiece ? parsed : Math.Max(_lastPiece, parsed - Return.Length), Source.Text.Length);

    public static ExpressionScript Parse(ScriptText source, bool returnsValue) => new(source, returnsValue);

    /// <summary>Whether other code in the place of this one would compile.</summary>
    public bool WouldCompile(string code) => Parse(ScriptText.OfConstant([code], 0), ReturnsValue).Error is null;
}
