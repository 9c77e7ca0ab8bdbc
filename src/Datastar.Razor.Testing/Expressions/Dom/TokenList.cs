using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The classes of an element.</summary>
internal sealed class TokenList(PageWindow window, IElement element)
{
    private static readonly char[] Space = [' ', '\t', '\n', '\f', '\r'];

    public string[] Tokens => [.. (element.GetAttribute("class") ?? "").Split(Space, StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public string Text
    {
        get => element.GetAttribute("class") ?? "";
        set => window.Dom.SetAttribute(element, "class", value);
    }

    public bool Contains(string token) => Tokens.Contains(token);

    public void Add(params string[] tokens)
    {
        foreach (var token in tokens) Check(token);
        Write([.. Tokens.Concat(tokens).Distinct()]);
    }

    public void Remove(params string[] tokens)
    {
        foreach (var token in tokens) Check(token);
        Write([.. Tokens.Except(tokens)]);
    }

    public bool Toggle(string token, bool? force)
    {
        Check(token);
        var wanted = force ?? !Contains(token);
        if (wanted == Contains(token)) return wanted;
        if (wanted) Add(token);
        else Remove(token);
        return wanted;
    }

    public bool Replace(string old, string token)
    {
        if (!Contains(old)) return false;
        Write([.. Tokens.Select(t => t == old ? token : t).Distinct()]);
        return true;
    }

    // Without a class attribute there is nothing to write when no class is left.
    private void Write(string[] tokens)
    {
        if (tokens.Length > 0 || element.HasAttribute("class")) window.Dom.SetAttribute(element, "class", string.Join(' ', tokens));
    }

    private void Check(string token)
    {
        if (token.Length == 0) throw window.Host.Error("SyntaxError", "The token provided must not be empty.");
        if (token.IndexOfAny(Space) >= 0) throw window.Host.Error("InvalidCharacterError", $"The token provided ('{token}') contains HTML space characters, which are not valid in tokens.");
    }
}
