namespace Datastar.Razor;

public readonly partial struct DatastarAttributes
{
    /// <summary>Runs statements when the element is clicked or activated by keyboard: <c>data-on:click="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnClick(DatastarExpression statements) => On("click", statements);

    /// <summary>Runs statements when the element is double-clicked: <c>data-on:dblclick="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnDblClick(DatastarExpression statements) => On("dblclick", statements);

    /// <summary>Runs statements when a context menu is asked for: <c>data-on:contextmenu="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnContextMenu(DatastarExpression statements) => On("contextmenu", statements);

    /// <summary>Runs statements when the user changes the value, at every change: <c>data-on:input="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnInput(DatastarExpression statements) => On("input", statements);

    /// <summary>Runs statements when the user has changed the value: <c>data-on:change="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnChange(DatastarExpression statements) => On("change", statements);

    /// <summary>Runs statements when the form is submitted; the browser's own submission is always prevented: <c>data-on:submit="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnSubmit(DatastarExpression statements) => On("submit", statements);

    /// <summary>Runs statements when the form is reset: <c>data-on:reset="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnReset(DatastarExpression statements) => On("reset", statements);

    /// <summary>Runs statements when the form control does not pass validation: <c>data-on:invalid="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnInvalid(DatastarExpression statements) => On("invalid", statements);

    /// <summary>Runs statements when a key is pressed: <c>data-on:keydown="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnKeydown(DatastarExpression statements) => On("keydown", statements);

    /// <summary>Runs statements when a key is released: <c>data-on:keyup="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnKeyup(DatastarExpression statements) => On("keyup", statements);

    /// <summary>Runs statements when the element gets the focus: <c>data-on:focus="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnFocus(DatastarExpression statements) => On("focus", statements);

    /// <summary>Runs statements when the element loses the focus: <c>data-on:blur="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnBlur(DatastarExpression statements) => On("blur", statements);

    /// <summary>Runs statements when the element or a descendant gets the focus: <c>data-on:focusin="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnFocusin(DatastarExpression statements) => On("focusin", statements);

    /// <summary>Runs statements when the element or a descendant loses the focus: <c>data-on:focusout="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnFocusout(DatastarExpression statements) => On("focusout", statements);

    /// <summary>Runs statements when a pointer is pressed: <c>data-on:pointerdown="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnPointerdown(DatastarExpression statements) => On("pointerdown", statements);

    /// <summary>Runs statements when a pointer is released: <c>data-on:pointerup="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnPointerup(DatastarExpression statements) => On("pointerup", statements);

    /// <summary>Runs statements when a pointer moves: <c>data-on:pointermove="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnPointermove(DatastarExpression statements) => On("pointermove", statements);

    /// <summary>Runs statements when the mouse enters the element: <c>data-on:mouseenter="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnMouseenter(DatastarExpression statements) => On("mouseenter", statements);

    /// <summary>Runs statements when the mouse leaves the element: <c>data-on:mouseleave="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnMouseleave(DatastarExpression statements) => On("mouseleave", statements);

    /// <summary>Runs statements when the mouse enters the element or a descendant: <c>data-on:mouseover="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnMouseover(DatastarExpression statements) => On("mouseover", statements);

    /// <summary>Runs statements when the mouse leaves the element or a descendant: <c>data-on:mouseout="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnMouseout(DatastarExpression statements) => On("mouseout", statements);

    /// <summary>Runs statements when a drag begins: <c>data-on:dragstart="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnDragstart(DatastarExpression statements) => On("dragstart", statements);

    /// <summary>Runs statements while something is dragged over the element: <c>data-on:dragover="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnDragover(DatastarExpression statements) => On("dragover", statements);

    /// <summary>Runs statements when something is dropped on the element: <c>data-on:drop="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnDrop(DatastarExpression statements) => On("drop", statements);

    /// <summary>Runs statements when the element is scrolled: <c>data-on:scroll="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnScroll(DatastarExpression statements) => On("scroll", statements);

    /// <summary>Runs statements when something is pasted: <c>data-on:paste="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnPaste(DatastarExpression statements) => On("paste", statements);

    /// <summary>Runs statements when a <c>details</c> element or a popover opens or closes: <c>data-on:toggle="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnToggle(DatastarExpression statements) => On("toggle", statements);

    /// <summary>Runs statements when a dialog is closed: <c>data-on:close="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnClose(DatastarExpression statements) => On("close", statements);

    /// <summary>Runs statements when a CSS transition has ended: <c>data-on:transitionend="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnTransitionend(DatastarExpression statements) => On("transitionend", statements);

    /// <summary>Runs statements when a CSS animation has ended: <c>data-on:animationend="…"</c>.</summary>
    /// <inheritdoc cref="On(string, DatastarExpression)"/>
    public DatastarAttributes OnAnimationend(DatastarExpression statements) => On("animationend", statements);
}
