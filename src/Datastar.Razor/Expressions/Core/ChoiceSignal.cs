using System.Globalization;

namespace Datastar.Razor.Expressions;

/// <summary>One checkbox or radio button of a group: what it is bound to is whether the signal of the group holds its value.</summary>
internal sealed class ChoiceSignal : ISignal
{
    private ChoiceSignal(string path, in JsCode isChosen, in JsCode choose) =>
        (Path, IsChosen, Choose) = (path, new(isChosen, Precedence.Assignment), new(choose, Precedence.Assignment));

    /// <inheritdoc />
    public string Path { get; }

    /// <summary>Checks the box or not, as the signal says.</summary>
    public DatastarExpression<bool> IsChosen { get; }

    /// <summary>Changes the signal as the box says. It listens before the handlers of the page, which may send the signal.</summary>
    public DatastarAction Choose { get; }

    /// <summary>A radio button for one of the two truth values, which is text where the page has it from a control, and nothing where it is null.</summary>
    public static ChoiceSignal OfTruth(string path, bool value)
    {
        var (signal, truth) = (SignalPath.ToCode(path), value ? "true" : "false");
        return new(path, $"el.checked = String({signal}) === '{truth}'", $"{signal} = {truth}");
    }

    public static ChoiceSignal OfList<TItem>(string path, DatastarExpression<TItem> item)
    {
        var (list, code) = (SignalPath.ToCode(path), item.OperandCode);
        return new(
            path,
            code.Between($"el.checked = {list}.includes(", ")"),
            JsCode.Join($"{list} = el.checked ? [...{list}, ", code, $"] : [...{list}].filter(item => item !== ", code).Between("", ")"));
    }

    public static ChoiceSignal OfFlags<TEnum>(string path, TEnum flag) where TEnum : struct, Enum
    {
        if (!typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false))
            throw new ArgumentException($"{typeof(TEnum).Name} has no [Flags], so it is one value and no group of choices: bind the signal itself to radio buttons or a select.", nameof(flag));
        // JavaScript computes bits in 32-bit integers.
        if (Convert.ToDecimal(flag, CultureInfo.InvariantCulture) is not (> 0 and <= int.MaxValue))
            throw new ArgumentException($"{typeof(TEnum).Name}.{flag} is no flag that a checkbox can stand for: it must have a bit set, and none beyond the 31st.", nameof(flag));
        return new(path, Code(FlagPart.IsChosen), Code(FlagPart.Choose));

        JsCode Code(FlagPart part) => new(CodeHole.Mark.ToString(), [new FlagHole<TEnum>(SignalPath.ToCode(path), flag, part)]);
    }
}
