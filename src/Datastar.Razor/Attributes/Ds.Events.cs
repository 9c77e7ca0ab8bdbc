namespace Datastar.Razor;

public static partial class Ds
{
    /// <inheritdoc cref="DatastarAttributes.OnClick"/>
    public static DatastarAttributes OnClick(DatastarExpression statements) => None.OnClick(statements);

    /// <inheritdoc cref="DatastarAttributes.OnDblClick"/>
    public static DatastarAttributes OnDblClick(DatastarExpression statements) => None.OnDblClick(statements);

    /// <inheritdoc cref="DatastarAttributes.OnContextMenu"/>
    public static DatastarAttributes OnContextMenu(DatastarExpression statements) => None.OnContextMenu(statements);

    /// <inheritdoc cref="DatastarAttributes.OnInput"/>
    public static DatastarAttributes OnInput(DatastarExpression statements) => None.OnInput(statements);

    /// <inheritdoc cref="DatastarAttributes.OnChange"/>
    public static DatastarAttributes OnChange(DatastarExpression statements) => None.OnChange(statements);

    /// <inheritdoc cref="DatastarAttributes.OnSubmit"/>
    public static DatastarAttributes OnSubmit(DatastarExpression statements) => None.OnSubmit(statements);

    /// <inheritdoc cref="DatastarAttributes.OnReset"/>
    public static DatastarAttributes OnReset(DatastarExpression statements) => None.OnReset(statements);

    /// <inheritdoc cref="DatastarAttributes.OnInvalid"/>
    public static DatastarAttributes OnInvalid(DatastarExpression statements) => None.OnInvalid(statements);

    /// <inheritdoc cref="DatastarAttributes.OnKeydown"/>
    public static DatastarAttributes OnKeydown(DatastarExpression statements) => None.OnKeydown(statements);

    /// <inheritdoc cref="DatastarAttributes.OnKeyup"/>
    public static DatastarAttributes OnKeyup(DatastarExpression statements) => None.OnKeyup(statements);

    /// <inheritdoc cref="DatastarAttributes.OnFocus"/>
    public static DatastarAttributes OnFocus(DatastarExpression statements) => None.OnFocus(statements);

    /// <inheritdoc cref="DatastarAttributes.OnBlur"/>
    public static DatastarAttributes OnBlur(DatastarExpression statements) => None.OnBlur(statements);

    /// <inheritdoc cref="DatastarAttributes.OnFocusin"/>
    public static DatastarAttributes OnFocusin(DatastarExpression statements) => None.OnFocusin(statements);

    /// <inheritdoc cref="DatastarAttributes.OnFocusout"/>
    public static DatastarAttributes OnFocusout(DatastarExpression statements) => None.OnFocusout(statements);

    /// <inheritdoc cref="DatastarAttributes.OnPointerdown"/>
    public static DatastarAttributes OnPointerdown(DatastarExpression statements) => None.OnPointerdown(statements);

    /// <inheritdoc cref="DatastarAttributes.OnPointerup"/>
    public static DatastarAttributes OnPointerup(DatastarExpression statements) => None.OnPointerup(statements);

    /// <inheritdoc cref="DatastarAttributes.OnPointermove"/>
    public static DatastarAttributes OnPointermove(DatastarExpression statements) => None.OnPointermove(statements);

    /// <inheritdoc cref="DatastarAttributes.OnMouseenter"/>
    public static DatastarAttributes OnMouseenter(DatastarExpression statements) => None.OnMouseenter(statements);

    /// <inheritdoc cref="DatastarAttributes.OnMouseleave"/>
    public static DatastarAttributes OnMouseleave(DatastarExpression statements) => None.OnMouseleave(statements);

    /// <inheritdoc cref="DatastarAttributes.OnMouseover"/>
    public static DatastarAttributes OnMouseover(DatastarExpression statements) => None.OnMouseover(statements);

    /// <inheritdoc cref="DatastarAttributes.OnMouseout"/>
    public static DatastarAttributes OnMouseout(DatastarExpression statements) => None.OnMouseout(statements);

    /// <inheritdoc cref="DatastarAttributes.OnDragstart"/>
    public static DatastarAttributes OnDragstart(DatastarExpression statements) => None.OnDragstart(statements);

    /// <inheritdoc cref="DatastarAttributes.OnDragover"/>
    public static DatastarAttributes OnDragover(DatastarExpression statements) => None.OnDragover(statements);

    /// <inheritdoc cref="DatastarAttributes.OnDrop"/>
    public static DatastarAttributes OnDrop(DatastarExpression statements) => None.OnDrop(statements);

    /// <inheritdoc cref="DatastarAttributes.OnScroll"/>
    public static DatastarAttributes OnScroll(DatastarExpression statements) => None.OnScroll(statements);

    /// <inheritdoc cref="DatastarAttributes.OnPaste"/>
    public static DatastarAttributes OnPaste(DatastarExpression statements) => None.OnPaste(statements);

    /// <inheritdoc cref="DatastarAttributes.OnToggle"/>
    public static DatastarAttributes OnToggle(DatastarExpression statements) => None.OnToggle(statements);

    /// <inheritdoc cref="DatastarAttributes.OnClose"/>
    public static DatastarAttributes OnClose(DatastarExpression statements) => None.OnClose(statements);

    /// <inheritdoc cref="DatastarAttributes.OnTransitionend"/>
    public static DatastarAttributes OnTransitionend(DatastarExpression statements) => None.OnTransitionend(statements);

    /// <inheritdoc cref="DatastarAttributes.OnAnimationend"/>
    public static DatastarAttributes OnAnimationend(DatastarExpression statements) => None.OnAnimationend(statements);
}
