using System.Diagnostics;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor;

/// <summary>
/// A piece of JavaScript for a Datastar attribute, built and checked in C#: <c>Get("/endpoint")</c> is <c>@get('/endpoint')</c>.
/// </summary>
/// <remarks>See <see href="https://data-star.dev/guide/datastar_expressions">Datastar expressions</see>. Expressions are immutable and may be kept in static fields.</remarks>
[DebuggerDisplay("{Code.Text}")]
public abstract class DatastarExpression : ITimedStatements, IIntervalStatements
{
    private protected DatastarExpression(in JsCode code, Precedence precedence = Precedence.Unknown)
    {
        Code = code;
        Precedence = precedence;
    }

    /// <summary>The JavaScript, not yet encoded for HTML.</summary>
    internal JsCode Code { get; }

    /// <summary>How tightly the code's outermost operator binds.</summary>
    internal Precedence Precedence { get; }

    /// <summary>The same code as something that can stand inside a larger expression.</summary>
    internal virtual JsCode OperandCode => Code;

    /// <summary>Runs this only when a condition holds: <c>Post("/todos").When(Evt.Key == "Enter")</c> is <c>evt.key === 'Enter' &amp;&amp; @post('/todos')</c>.</summary>
    /// <param name="condition">What must hold in the browser.</param>
    public DatastarAction When(DatastarExpression<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(Compose.Infix(condition, " && ", this, Precedence.And, rightMinimum: Precedence.And), Precedence.And);
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
    public DatastarExpression<T> As<T>() => new(OperandCode, ReferenceEquals(Code.Text, OperandCode.Text) ? Precedence : Precedence.Unknown);

    /// <summary>Returns the JavaScript, not yet encoded for HTML.</summary>
    public override string ToString() => Code.For(RenderSettings.Ambient);

    ModifiedStatements IStatements.With(Modifier modifier) => new(this, [modifier]);
}
