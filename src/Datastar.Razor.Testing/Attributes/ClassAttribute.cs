using Jint;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-class: classes by an expression. See https://data-star.dev/reference/attributes#data-class.</summary>
internal static class ClassAttribute
{
    private static readonly char[] Space = [' ', '\t', '\n', '\f', '\r', '\v'];

    public static readonly AttributePlugin Plugin = new("class", Apply) { Value = Need.Must, ReturnsValue = true };

    private static Action Apply(AttributeContext context)
    {
        var key = context.Key is { Length: > 0 } given ? Casing.Apply(given, context.Mods, "kebab") : null;
        var tokens = new TokenList(context.Window, context.Element);
        (string Names, bool On)[] classes = [];
        var stop = Synced.Keep(context, () =>
        {
            var value = context.Run();
            classes = key is not null ? [(key, value.Truthy())] : value is ObjectInstance all ? [.. all.Names().Select(n => (n, all.Get(n).Truthy()))] : [];
            foreach (var (names, on) in classes)
                foreach (var name in names.Split(Space, StringSplitOptions.RemoveEmptyEntries))
                {
                    if (on && !tokens.Contains(name)) tokens.Add(name);
                    else if (!on && tokens.Contains(name)) tokens.Remove(name);
                }

            return new() { Attributes = true, AttributeFilter = ["class"] };
        });
        return () =>
        {
            stop();
            foreach (var (names, _) in classes) foreach (var name in names.Split(Space, StringSplitOptions.RemoveEmptyEntries)) tokens.Remove(name);
        };
    }
}
