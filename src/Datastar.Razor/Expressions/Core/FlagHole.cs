using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor.Expressions;

/// <summary>What a checkbox of an enum of flags does, which depends on how the app writes the enum: as a number, or as names with commas.</summary>
internal sealed class FlagHole<TEnum>(string signal, TEnum flag, FlagPart part) : CodeHole where TEnum : struct, Enum
{
    public override string Fill(RenderSettings settings)
    {
        var (bit, none) = (Literal(flag, settings), Literal(default, settings));
        if (bit[0] is not ('\'' or '"'))
            return part is FlagPart.IsChosen ? $"el.checked = ({signal} & {bit}) === {bit}" : $"{signal} = el.checked ? {signal} | {bit} : {signal} & ~{bit}";
        RefuseCombined();
        var names = $"String({signal}).split(', ')";
        return part is FlagPart.IsChosen
            ? $"el.checked = {names}.includes({bit})"
            : $"{signal} = [...{names}.filter(name => name && name !== String({none}) && name !== {bit}), ...(el.checked ? [{bit}] : [])].join(', ') || {none}";
    }

    private static string Literal(TEnum value, RenderSettings settings)
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        JsLiteral.AppendJson(ref code, value, settings.SignalsJson);
        return code.ToStringAndClear();
    }

    // Saturday and Sunday together would be written 'Weekend'.
    private static void RefuseCombined()
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (BitOperations.PopCount(Convert.ToUInt64(value, CultureInfo.InvariantCulture)) > 1)
            {
                throw new InvalidOperationException(
                    $"{typeof(TEnum).Name} is written as text, where {value} would hide the flags it is made of from their checkboxes: "
                    + $"write [JsonConverter(typeof(JsonNumberEnumConverter<{typeof(TEnum).Name}>))] on the enum.");
            }
        }
    }
}

/// <summary>The two things that a checkbox of a flag does.</summary>
internal enum FlagPart
{
    /// <summary>Shows whether the flag is set.</summary>
    IsChosen,

    /// <summary>Sets it, or takes it away.</summary>
    Choose,
}
