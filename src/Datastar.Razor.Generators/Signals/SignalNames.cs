using System.Globalization;
using System.Text;

namespace Datastar.Razor.Generators.Signals;

/// <summary>How a C# name becomes the name on the wire: the serializer's own policies, which a generator cannot call.</summary>
internal static class SignalNames
{
    /// <summary>The members of <c>Datastar.Razor.SignalNaming</c>, by value.</summary>
    public static string Convert(string name, int naming) => naming switch
    {
        1 => Separated(name, lower: true),
        2 => Separated(name, lower: false),
        3 => name,
        _ => CamelCase(name),
    };

    /// <summary>Why the client cannot carry a name, or <see langword="null"/> where it can.</summary>
    public static string? NotCarriedBecause(string name)
    {
        if (name is "__proto__" or "constructor" or "prototype")
            return "which every JavaScript object has already";
        if (name.Contains("__"))
            return "and the client reads a double underscore as the beginning of a modifier";
        if (name is "" or "_")
            return "which leaves nothing to name it by";
        foreach (var character in name)
        {
            if (!IsWordCharacter(character))
                return $"and '{character}' is none of the characters that a signal name may have (A-Z, a-z, 0-9 and _)";
        }
        return null;
    }

    private static bool IsWordCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
            return name;

        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            var startsNextWord = i + 1 < chars.Length && !char.IsUpper(chars[i + 1]);
            if (i > 0 && (!char.IsUpper(chars[i]) || startsNextWord))
                break;
            chars[i] = char.ToLowerInvariant(chars[i]);
        }
        return new string(chars);
    }

    private static string Separated(string name, bool lower)
    {
        var result = new StringBuilder(name.Length + 4);
        var (afterUpper, afterLower) = (false, false);
        for (var i = 0; i < name.Length; i++)
        {
            var category = char.GetUnicodeCategory(name[i]);
            var upper = category is UnicodeCategory.UppercaseLetter;
            var lowerOrDigit = category is UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber;
            var lastOfAcronym = afterUpper && i + 1 < name.Length && char.IsLower(name[i + 1]);
            if (upper && (afterLower || lastOfAcronym))
                result.Append('_');
            result.Append(lower ? char.ToLowerInvariant(name[i]) : char.ToUpperInvariant(name[i]));
            (afterUpper, afterLower) = (upper, lowerOrDigit);
        }
        return result.ToString();
    }
}
