using System.Diagnostics;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>
/// A piece of JavaScript for a Datastar attribute, built and checked in C#: <c>Get("/endpoint")</c> is <c>@get('/endpoint')</c>.
/// </summary>
/// <remarks>See <see href="https://data-star.dev/guide/datastar_expressions">Datastar expressions</see>. Expressions are immutable and may be kept in static fields.</remarks>
[DebuggerDisplay("{Code}")]
public abstract class DatastarExpression
{
    private Modifier[] _modifiers = [];
    private string? _code;

    private protected DatastarExpression(string? code, Precedence precedence = Precedence.Unknown)
    {
        _code = code;
        Precedence = precedence;
    }

    /// <summary>The JavaScript, not yet encoded for HTML.</summary>
    internal virtual string Code => _code ??= BuildCode();

    /// <summary>Whether there is no code.</summary>
    internal virtual bool HasNoCode => Code.Length == 0;

    /// <summary>How tightly the code's outermost operator binds.</summary>
    internal Precedence Precedence { get; }

    /// <summary>The modifiers that the attribute's name is to carry, such as <c>__debounce.200ms</c>; most expressions have none.</summary>
    internal Modifier[] Modifiers => _modifiers;

    /// <summary>The same code as something that can stand inside a larger expression.</summary>
    internal virtual string OperandCode => Code;

    /// <summary>Runs this only when a condition holds: <c>Post("/todos").When(Evt.Key == "Enter")</c> is <c>evt.key === 'Enter' &amp;&amp; @post('/todos')</c>.</summary>
    /// <param name="condition">What must hold in the browser.</param>
    public DatastarAction When(DatastarExpression<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var code = Compose.Infix(condition, " && ", this, Precedence.And, rightMinimum: Precedence.And);
        return Compose.Carry(new DatastarAction(code, Precedence.And), this, condition);
    }

    /// <summary>A member of the value: <c>S.User.Member&lt;string&gt;("name")</c> is <c>$user.name</c>.</summary>
    /// <typeparam name="T">The C# type of the member.</typeparam>
    /// <param name="name">The member's name in JavaScript.</param>
    public DatastarExpression<T> Member<T>(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return JsJson.IsIdentifier(name)
            ? Compose.Suffix<T>(this, "." + name)
            : Compose.Index<T>(this, (DatastarExpression<string>)name);
    }

    /// <summary>The same JavaScript as a value of another C# type; nothing is converted in the browser.</summary>
    /// <typeparam name="T">The C# type that the value has in truth.</typeparam>
    public DatastarExpression<T> As<T>() =>
        Compose.Carry(new DatastarExpression<T>(Code, ReferenceEquals(Code, OperandCode) ? Precedence : Precedence.Unknown), this);

    /// <summary>Returns the JavaScript, not yet encoded for HTML.</summary>
    /// <exception cref="InvalidOperationException">The expression carries modifiers, which only an attribute's name can hold.</exception>
    public override string ToString() => _modifiers.Length == 0 ? AntiforgeryHeader.AddTo(Code) : throw new InvalidOperationException(
        $"The modifiers {string.Concat(_modifiers)} of {Code} belong to the name of an attribute and would be lost in its value. "
        + "Use a ds-* attribute in a slice, <button @Ds.OnClick(...)> in any .cshtml, or @attributes=\"@Ds.OnClick(...)\" in a .razor component.");

    /// <summary>Writes the code as the value of a double-quoted attribute.</summary>
    internal virtual void WriteTo(FragmentWriter writer) => writer.WriteAttributeValue(AntiforgeryHeader.AddTo(Code));

    /// <summary>Makes the code of an expression that was made without.</summary>
    private protected virtual string BuildCode() => throw new InvalidOperationException("The expression has no code.");

    /// <summary>A copy with one more modifier; one of the same name is replaced.</summary>
    internal DatastarExpression CopyWith(Modifier modifier)
    {
        var copy = (DatastarExpression)MemberwiseClone();
        copy._modifiers = _modifiers.Length == 0 ? [modifier] : [.. _modifiers.Where(existing => existing.Name != modifier.Name), modifier];
        return copy;
    }

    /// <summary>Takes over what another expression, now part of this one, carried.</summary>
    internal void TakeModifiers(DatastarExpression part)
    {
        if (part._modifiers.Length > 0)
            _modifiers = _modifiers.Length == 0 ? part._modifiers : Modifier.Merge(_modifiers, part._modifiers);
    }
}
