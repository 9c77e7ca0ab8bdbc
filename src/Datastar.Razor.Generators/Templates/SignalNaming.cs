using System.Text;

namespace Datastar.Razor.Generators.Templates;

/// <summary>How names become keys, and keys names.</summary>
internal static class SignalNaming
{
    private static readonly (string Letter, string Instead)[] Umlauts = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss"), ("ø", "o"), ("æ", "ae"), ("ł", "l")];

    /// <summary>The signal that a key names: <c>first-name</c> is <c>firstName</c>, unless <c>__case</c> says otherwise.</summary>
    public static string OfKey(string key, IReadOnlyList<WrittenModifier> modifiers)
    {
        key = key.ToLowerInvariant();
        var casing = modifiers.FirstOrDefault(modifier => modifier.Name == "case")?.Arguments;
        foreach (var argument in casing ?? ["camel"])
        {
            key = argument switch
            {
                "camel" => Camel(key),
                "snake" => key.Replace('-', '_'),
                "pascal" when key.Length > 0 && Camel(key) is var camel => char.ToUpperInvariant(camel[0]) + camel.Substring(1),
                _ => key,
            };
        }
        return key;
    }

    /// <summary>A name without upper case: <c>fooBar</c> is <c>foo-bar</c>.</summary>
    public static string Hyphenate(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0 && text[text.Length - 1] is not ('-' or '.' or ':'))
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    /// <summary>A hyphen and the letter behind it become the upper-case letter.</summary>
    public static string Camel(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '-' && i + 1 < name.Length && name[i + 1] is >= 'a' and <= 'z')
                text.Append(char.ToUpperInvariant(name[++i]));
            else
                text.Append(name[i]);
        }
        return text.ToString();
    }

    public static string FirstToLower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    public static string FirstToUpper(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>A name in the letters that the client knows: <c>größe</c> is <c>groesse</c>, <c>café</c> is <c>cafe</c>.</summary>
    public static string ToAscii(string name)
    {
        foreach (var (letter, instead) in Umlauts)
            name = name.Replace(letter, instead);
        return new string([.. name.Normalize(NormalizationForm.FormD).Where(static c => c < 128)]) is { Length: > 0 } ascii ? ascii : "name";
    }

    /// <summary>A name as it can stand in a key and becomes the same signal: <c>first_name</c> and <c>first__name</c> are <c>first-name</c>.</summary>
    public static string AsKey(string name) => Hyphenate(name).Replace("__", "-");
}
