using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor.Expressions;

/// <summary>A C# value whose JSON is up to the app: enums as numbers or names, the names of members, converters.</summary>
internal sealed class ValueHole(object value) : CodeHole
{
    public override string Fill(RenderSettings settings)
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        JsLiteral.AppendJson(ref code, value, settings.SignalsJson);
        return code.ToStringAndClear();
    }

    /// <summary>How a literal binds: a number takes no dot, an object would be read as a block.</summary>
    public static Precedence PrecedenceOf(string literal) => literal[0] switch
    {
        '-' => Precedence.Unary,
        '{' => Precedence.Assignment,
        >= '0' and <= '9' => Precedence.Postfix,
        _ => Precedence.Member,
    };

    /// <summary>How the literal of a value binds, whatever the app makes of it.</summary>
    public static Precedence PrecedenceOf(object value) => value switch
    {
        Enum => Precedence.Unary,
        System.Collections.IEnumerable and not System.Collections.IDictionary => Precedence.Member,
        _ => Precedence.Assignment,
    };
}
