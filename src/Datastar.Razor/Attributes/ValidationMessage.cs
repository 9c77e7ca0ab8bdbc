using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;
using Datastar.Razor.Validation;

namespace Datastar.Razor.Attributes;

/// <summary>Where the page has what validation says about a signal.</summary>
internal static class ValidationMessage
{
    /// <summary>The message: <c>$errors?.user?.name</c>; undefined as long as nothing was validated.</summary>
    public static DatastarExpression<bool> Of(ISignal signal)
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        code.AppendLiteral("$" + ValidationErrorTree.RootName);
        foreach (var name in signal.Path.Split('.'))
            Append(ref code, name);
        // A generated reference to a signal that holds others has a type of its own.
        if (!signal.GetType().IsGenericType)
            Append(ref code, ValidationErrorTree.SummaryName);
        return new(code.ToStringAndClear(), Precedence.Member);
    }

    /// <summary>The message as text, empty as long as nothing was validated.</summary>
    public static DatastarExpression<string> OrEmpty(DatastarExpression<bool> message) => new(message.Code.Between("", " ?? ''"), Precedence.Unknown);

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
