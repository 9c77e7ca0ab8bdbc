namespace Datastar.Razor;

// The events that pages use most; for any other there is On.
public readonly partial struct DatastarAttributes
{
    /// <summary>Runs statements when the element is clicked or activated by keyboard: <c>data-on:click="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnClick(IEventStatements statements) => On("click", statements);

    /// <summary>Runs statements when the element is double-clicked: <c>data-on:dblclick="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnDblClick(IEventStatements statements) => On("dblclick", statements);

    /// <summary>Runs statements when the user changes the value, at every change: <c>data-on:input="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnInput(IEventStatements statements) => On("input", statements);

    /// <summary>Runs statements when the user has changed the value: <c>data-on:change="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnChange(IEventStatements statements) => On("change", statements);

    /// <summary>Runs statements when the form is submitted; the browser's own submission is always prevented: <c>data-on:submit="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnSubmit(IEventStatements statements) => On("submit", statements);

    /// <summary>Runs statements when a key is pressed: <c>data-on:keydown="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnKeydown(IEventStatements statements) => On("keydown", statements);

    /// <summary>Runs statements when a key is released: <c>data-on:keyup="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnKeyup(IEventStatements statements) => On("keyup", statements);

    /// <summary>Runs statements when the element gets the focus: <c>data-on:focus="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnFocus(IEventStatements statements) => On("focus", statements);

    /// <summary>Runs statements when the element loses the focus: <c>data-on:blur="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnBlur(IEventStatements statements) => On("blur", statements);

    /// <summary>Runs statements when the mouse enters the element: <c>data-on:mouseenter="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnMouseenter(IEventStatements statements) => On("mouseenter", statements);

    /// <summary>Runs statements when the mouse leaves the element: <c>data-on:mouseleave="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnMouseleave(IEventStatements statements) => On("mouseleave", statements);

    /// <summary>Runs statements when the element is scrolled: <c>data-on:scroll="…"</c>.</summary>
    /// <inheritdoc cref="On(string, IEventStatements)"/>
    public DatastarAttributes OnScroll(IEventStatements statements) => On("scroll", statements);
}
