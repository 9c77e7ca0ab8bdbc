using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>Small questions about JavaScript values.</summary>
internal static class JsTypes
{
    public static bool IsNullish(this JsValue value) => value.IsNull() || value.IsUndefined();

    public static JsValue Str(string? text) => text is null ? JsValue.Null : (JsValue)text;

    public static JsValue Bool(bool value) => value ? JsBoolean.True : JsBoolean.False;

    public static string Text(this JsValue value) => TypeConverter.ToString(value);

    public static bool Truthy(this JsValue value) => TypeConverter.ToBoolean(value);

    public static double Number(this JsValue value) => TypeConverter.ToNumber(value);

    public static JsValue At(this JsValue[] arguments, int index) => index < arguments.Length ? arguments[index] : JsValue.Undefined;

    /// <summary>A string that nobody appends to: Jint makes += grow the string that it was given.</summary>
    public static JsValue Frozen(this JsValue value) => value is JsString text && text.GetType() != typeof(JsString) ? (JsValue)text.ToString() : value;

    /// <summary>The operator ===.</summary>
    public static bool StrictlyEqual(JsValue a, JsValue b)
    {
        if (ReferenceEquals(a, b)) return !a.IsNumber() || !double.IsNaN(a.AsNumber());
        if (a.IsNumber()) return b.IsNumber() && a.AsNumber() == b.AsNumber();
        if (a.IsString()) return b.IsString() && a.AsString() == b.AsString();
        if (a.IsBoolean()) return b.IsBoolean() && a.AsBoolean() == b.AsBoolean();
        if (a.IsUndefined()) return b.IsUndefined();
        if (a.IsNull()) return b.IsNull();
        return a.IsBigInt() && b.IsBigInt() && a.Equals(b);
    }

    /// <summary>The word that the operator typeof gives.</summary>
    public static string TypeOf(JsValue value) => value switch
    {
        _ when value.IsUndefined() => "undefined",
        _ when value.IsBoolean() => "boolean",
        _ when value.IsNumber() => "number",
        _ when value.IsString() => "string",
        _ when value.IsSymbol() => "symbol",
        _ when value.IsBigInt() => "bigint",
        _ when value.IsCallable() => "function",
        _ => "object",
    };

    /// <summary>An object literal or something like it: what the client goes into.</summary>
    public static bool IsPlain(this JsValue value) =>
        value is ObjectInstance instance && instance.Prototype is var prototype && (prototype is null || prototype == instance.Engine.Intrinsics.Object.PrototypeObject);

    /// <summary>The names that a for-in loop gives.</summary>
    public static IEnumerable<string> Names(this ObjectInstance instance)
    {
        foreach (var key in instance.GetOwnPropertyKeys(Types.String))
        {
            var descriptor = instance.GetOwnProperty(key);
            if (descriptor != Jint.Runtime.Descriptors.PropertyDescriptor.Undefined && descriptor.Enumerable) yield return key.Text();
        }
    }

    public static bool Owns(this ObjectInstance instance, string name) =>
        instance.GetOwnProperty(name) != Jint.Runtime.Descriptors.PropertyDescriptor.Undefined;

    public static JsObject ObjectOf(Engine engine, params ReadOnlySpan<(string Name, JsValue Value)> members)
    {
        var result = new JsObject(engine);
        foreach (var (name, value) in members) result.Set(name, value);
        return result;
    }
}
