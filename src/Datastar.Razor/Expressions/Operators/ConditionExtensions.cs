using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>What depends on a condition that the browser evaluates.</summary>
public static class ConditionExtensions
{
    /// <summary>
    /// Does something only when the condition holds, <c>Confirm("Sure?").Then(Delete("/x"))</c> is <c>confirm('Sure?') &amp;&amp; @delete('/x')</c>,
    /// or one of two things: <c>$open ? @get('/a') : @get('/b')</c>.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">What is done when it holds.</param>
    /// <param name="whenFalse">What is done otherwise.</param>
    public static DatastarAction Then(this DatastarExpression<bool> condition, DatastarAction whenTrue, DatastarAction? whenFalse = null)
    {
        ArgumentNullException.ThrowIfNull(whenTrue);
        return whenFalse is null ? whenTrue.When(condition) : new(Compose.Conditional(condition, whenTrue, whenFalse), Precedence.Conditional);
    }

    /// <summary>One of two values: <c>S.Open.Then("shown", "hidden")</c> is <c>$open ? 'shown' : 'hidden'</c>.</summary>
    /// <typeparam name="T">The type of both.</typeparam>
    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">The value when it holds.</param>
    /// <param name="whenFalse">The value otherwise.</param>
    public static DatastarExpression<T> Then<T>(this DatastarExpression<bool> condition, DatastarExpression<T> whenTrue, DatastarExpression<T> whenFalse) =>
        new(Compose.Conditional(condition, whenTrue, whenFalse), Precedence.Conditional);

    /// <inheritdoc cref="Then{T}(DatastarExpression{bool}, DatastarExpression{T}, DatastarExpression{T})" />
    [OverloadResolutionPriority(-1)]
    public static DatastarExpression<T> Then<T>(this DatastarExpression<bool> condition, T whenTrue, T whenFalse) =>
        condition.Then((DatastarExpression<T>)whenTrue, (DatastarExpression<T>)whenFalse);

    /// <summary>The opposite, assigned: <c>S.Open.Toggle()</c> is <c>$open = !$open</c>.</summary>
    /// <param name="signal">The signal.</param>
    public static DatastarAction Toggle(this Signal<bool> signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return signal.Set(Compose.Prefix<bool>("!", signal));
    }
}
