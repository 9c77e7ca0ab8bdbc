namespace Datastar.Razor;

/// <summary>An element of the page, as an expression: <c>el</c>, <c>evt.target</c>.</summary>
public class ElementExpression : DatastarExpression
{
    internal ElementExpression(in JsCode code) : base(code, Precedence.Member) { }

    /// <summary>The value of a form control: <c>el.value</c>.</summary>
    public DatastarExpression<string> Value => Member<string>("value");

    /// <summary>The value of a number, range or date input: <c>el.valueAsNumber</c>.</summary>
    public DatastarExpression<double> ValueAsNumber => Member<double>("valueAsNumber");

    /// <summary>Whether a checkbox or radio button is checked: <c>el.checked</c>.</summary>
    public DatastarExpression<bool> Checked => Member<bool>("checked");

    /// <summary>Whether a form control is disabled: <c>el.disabled</c>.</summary>
    public DatastarExpression<bool> Disabled => Member<bool>("disabled");

    /// <summary>The element's id: <c>el.id</c>.</summary>
    public DatastarExpression<string> Id => Member<string>("id");

    /// <summary>The element's text: <c>el.textContent</c>.</summary>
    public DatastarExpression<string> TextContent => Member<string>("textContent");

    /// <summary>How far the element is scrolled down, in pixels: <c>el.scrollTop</c>.</summary>
    public DatastarExpression<double> ScrollTop => Member<double>("scrollTop");

    /// <summary>A <c>data-*</c> attribute of one's own: <c>Data("todoId")</c> is <c>el.dataset.todoId</c>.</summary>
    /// <param name="name">The name after <c>data-</c>, camel-cased.</param>
    public DatastarExpression<string> Data(string name) => Member<object>("dataset").Member<string>(name);

    /// <summary>The value of an attribute: <c>el.getAttribute('href')</c>.</summary>
    /// <param name="name">The attribute's name.</param>
    public DatastarExpression<string> Attribute(DatastarExpression<string> name) => Compose.Call<string>(this, ".getAttribute", name);

    /// <summary>Whether a CSS selector matches the element: <c>el.matches('.open')</c>.</summary>
    /// <param name="selector">The CSS selector.</param>
    public DatastarExpression<bool> Matches(DatastarExpression<string> selector) => Compose.Call<bool>(this, ".matches", selector);

    /// <summary>The element itself or the nearest one around it that a CSS selector matches: <c>el.closest('form')</c>.</summary>
    /// <param name="selector">The CSS selector.</param>
    public ElementExpression Closest(DatastarExpression<string> selector) => new(Compose.CallCode(this, ".closest", [selector]));

    /// <summary>Focuses the element: <c>el.focus()</c>.</summary>
    public DatastarAction Focus() => Do(".focus");

    /// <summary>Takes the focus away: <c>el.blur()</c>.</summary>
    public DatastarAction Blur() => Do(".blur");

    /// <summary>Clicks the element: <c>el.click()</c>.</summary>
    public DatastarAction Click() => Do(".click");

    /// <summary>Selects the text of an input: <c>el.select()</c>.</summary>
    public DatastarAction Select() => Do(".select");

    /// <summary>Resets a form: <c>el.reset()</c>.</summary>
    public DatastarAction Reset() => Do(".reset");

    /// <summary>Submits a form as its button would: <c>el.requestSubmit()</c>.</summary>
    public DatastarAction RequestSubmit() => Do(".requestSubmit");

    /// <summary>Opens a dialog: <c>el.showModal()</c>.</summary>
    public DatastarAction ShowModal() => Do(".showModal");

    /// <summary>Closes a dialog: <c>el.close()</c>.</summary>
    public DatastarAction Close() => Do(".close");

    /// <summary>Removes the element from the page: <c>el.remove()</c>.</summary>
    public DatastarAction Remove() => Do(".remove");

    /// <summary>Scrolls the element into view: <c>el.scrollIntoView()</c>.</summary>
    public DatastarAction ScrollIntoView() => Do(".scrollIntoView");

    private DatastarAction Do(string method) => new(Compose.CallCode(this, method, []), Precedence.Member);
}
