using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>The values at the ends of a tree of objects and arrays.</summary>
internal static class Leaves
{
    public static void Update(ObjectInstance tree, Func<JsValue, JsValue> change)
    {
        foreach (var name in tree.Names().ToArray())
        {
            var value = tree.Get(name);
            if (value.IsPlain() || value.IsArray()) Update((ObjectInstance)value, change);
            else tree.Set(name, change(value), tree);
        }
    }
}
