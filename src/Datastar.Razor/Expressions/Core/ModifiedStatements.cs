namespace Datastar.Razor.Expressions;

/// <summary>An expression with the modifiers of the attribute that it is for. What it may be given to, its static type says.</summary>
internal sealed class ModifiedStatements(DatastarExpression expression, Modifier[] modifiers) : ITimedStatements, IIntervalStatements
{
    public DatastarExpression Expression => expression;

    public Modifier[] Modifiers => modifiers;

    public ModifiedStatements With(Modifier modifier) => new(expression, [.. modifiers.Where(existing => existing.Name != modifier.Name), modifier]);

    /// <summary>Refuses to be text: the modifiers would be lost.</summary>
    public override string ToString() => throw new InvalidOperationException(
        $"The modifiers {string.Concat(modifiers)} of {expression} belong to the name of an attribute and would be lost in its value. "
        + "Use a ds-* attribute in a slice, <button @Ds.OnClick(...)> in any .cshtml, or @attributes=\"@Ds.OnClick(...)\" in a .razor component.");
}
