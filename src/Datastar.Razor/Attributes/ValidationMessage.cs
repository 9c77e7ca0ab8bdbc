using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Attributes;

/// <summary>Where the page has what validation says about a signal, or about a form as a whole.</summary>
internal sealed class ValidationMessage
{
    /// <summary>The message about no signal.</summary>
    public static readonly ValidationMessage Summary = new([ErrorSignals.SummaryName]);

    private readonly string _path;

    private ValidationMessage(ReadOnlySpan<string> names)
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        code.AppendLiteral("$" + ErrorSignals.RootName);
        foreach (var name in names)
            Append(ref code, name);
        Shown = new(code.ToStringAndClear(), Precedence.Member);
        _path = string.Join('.', [ErrorSignals.RootName, .. names]);
    }

    /// <summary>The message about a signal; of one that holds others, about it as a whole.</summary>
    public static ValidationMessage Of(ISignal signal)
    {
        var names = signal.Path.Split('.');
        // A generated reference to a signal that holds others has a type of its own.
        return new(signal is BoundSignal or ChoiceSignal || signal.GetType().IsGenericType ? names : [.. names, ErrorSignals.SummaryName]);
    }

    /// <summary>The message: <c>$errors?.user?.name</c>; undefined as long as nothing was validated.</summary>
    public DatastarExpression<bool> Shown { get; }

    /// <summary>The message as text, empty as long as nothing was validated.</summary>
    public DatastarExpression<string> OrEmpty => new(Shown.Code.Between("", " ?? ''"), Precedence.Unknown);

    /// <summary>Empties the message, unless it is the message itself that has come.</summary>
    public DatastarAction Clear => new($"{Shown.Code.Text} && !patch.{ErrorSignals.RootName} && ({SignalPath.ToCode(_path)} = '')", Precedence.And);

    /// <summary>What a change of a signal is, or of the message about it.</summary>
    public static SignalFilter Changes(ISignal signal)
    {
        var pattern = new System.Text.StringBuilder($@"^({ErrorSignals.RootName}\.)?");
        foreach (var character in signal.Path)
            pattern.Append(char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character) && character != '_' ? "\\" : "").Append(character);
        return new(pattern.Append(@"(\.|$)").ToString());
    }

    private static void Append(ref DefaultInterpolatedStringHandler code, string name)
    {
        code.AppendLiteral("?.");
        if (JsJson.IsIdentifier(name))
        {
            code.AppendLiteral(name);
            return;
        }
        code.AppendLiteral("[");
        JsString.AppendQuoted(ref code, name);
        code.AppendLiteral("]");
    }
}
