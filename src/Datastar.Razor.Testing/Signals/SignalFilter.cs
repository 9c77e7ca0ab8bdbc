using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>Which paths of signals are meant: all, those that a regular expression matches, less those that another one does.</summary>
internal sealed class SignalFilter
{
    public static readonly SignalFilter All = new();

    private readonly ObjectInstance? _include;
    private readonly ObjectInstance? _exclude;
    private readonly bool _withoutLocal;

    private SignalFilter(ObjectInstance? include = null, ObjectInstance? exclude = null, bool withoutLocal = false) =>
        (_include, _exclude, _withoutLocal) = (include, exclude, withoutLocal);

    /// <summary>Reads <c>{include, exclude}</c>; what is sent with a request leaves out local signals unless exclude says otherwise.</summary>
    public static SignalFilter From(Engine engine, JsValue options, bool forRequest = false)
    {
        if (options.IsUndefined()) return forRequest ? new(withoutLocal: true) : All;
        if (options.IsNull()) throw new Jint.Runtime.JavaScriptException(engine.Intrinsics.TypeError, "Cannot read properties of null (reading 'include')");
        var include = Expression(engine, options, "include");
        var exclude = Expression(engine, options, "exclude");
        return new(include, exclude, forRequest && exclude is null);
    }

    public bool Lets(string path)
    {
        if (_include is not null && !Test(_include, path)) return false;
        if (_exclude is not null) return !Test(_exclude, path);
        return !_withoutLocal || !(path.StartsWith('_') || path.Contains("._", StringComparison.Ordinal));
    }

    private static bool Test(ObjectInstance expression, string path) =>
        expression.Engine.Call(expression.Get("test"), expression, [path]).Truthy();

    private static ObjectInstance? Expression(Engine engine, JsValue options, string name)
    {
        if (options is not ObjectInstance instance) return null;
        var value = instance.Get(name);
        if (value.IsUndefined()) return null;
        if (!value.IsString()) return value as ObjectInstance ?? throw new Jint.Runtime.JavaScriptException(engine.Intrinsics.TypeError, $"{name} is not a regular expression");
        var text = value.AsString();
        if (text.StartsWith('/')) text = text[1..];
        if (text.EndsWith('/')) text = text[..^1];
        return engine.Construct(engine.Intrinsics.RegExp, [text]);
    }
}
