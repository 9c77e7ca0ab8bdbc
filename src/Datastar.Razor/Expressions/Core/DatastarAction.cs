namespace Datastar.Razor;

/// <summary>Something an element does: a request, an assignment, or several of them in one statement.</summary>
/// <remarks>See <see href="https://data-star.dev/reference/actions">Datastar actions</see>.</remarks>
public class DatastarAction : DatastarExpression
{
    internal DatastarAction(in JsCode code, Precedence precedence = Precedence.Unknown) : base(code, precedence) { }

    /// <summary>Does something else afterwards: <c>S.Title.Set("").Then(Get("/x"))</c> is <c>$title = ''; @get('/x')</c>.</summary>
    /// <remarks>Requests are not waited for: the next one starts at once.</remarks>
    /// <param name="next">What comes after this.</param>
    public DatastarAction Then(DatastarExpression next)
    {
        ArgumentNullException.ThrowIfNull(next);
        // The client takes what lies between two slashes for a regular expression and would not cut at a semicolon in it.
        var separator = Code.Text.Contains(" / ", StringComparison.Ordinal) ? ", " : "; ";
        return new Sequence(this, next, separator);
    }

    /// <summary>The JavaScript as the value of an attribute in a .razor component: <c>data-on:click="@Get("/endpoint")"</c>.</summary>
    /// <param name="action">The action.</param>
    public static implicit operator string?(DatastarAction? action) => action?.ToString();

    private sealed class Sequence(DatastarAction first, DatastarExpression next, string separator) : DatastarAction(JsCode.Join("", first.Code, separator, next.Code))
    {
        /// <summary>Inside an expression they are joined by commas: <c>$open &amp;&amp; ($n++, @get('/x'))</c>.</summary>
        internal override JsCode OperandCode => JsCode.Join("", first.OperandCode, ", ", next.OperandCode);
    }
}
