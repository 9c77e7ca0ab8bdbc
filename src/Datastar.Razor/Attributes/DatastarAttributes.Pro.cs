using Datastar.Razor.Attributes;
using Has = Datastar.Razor.Attributes.ModifierCatalogue;

namespace Datastar.Razor;

public readonly partial struct DatastarAttributes
{
    /// <summary>Pro. Animates an attribute towards the value of an expression: <c>data-animate:width__duration.300ms="$width"</c>.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="options">How it moves; <see langword="null"/> for the client's defaults.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-animate">data-animate</see>.</remarks>
    public DatastarAttributes Animate(string name, DatastarExpression expression, AnimateOptions? options = null) =>
        With(options is null ? AttributeCatalogue.Animate.Names.Of(name) : AttributeCatalogue.Animate.Names.Make(name, options.Modifiers), expression);

    /// <summary>Pro. Animates attributes towards values: <c>data-animate="{width: $width}"</c>.</summary>
    /// <param name="expression">An expression whose value is an object of attributes and values.</param>
    /// <param name="options">How they move; <see langword="null"/> for the client's defaults.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-animate">data-animate</see>.</remarks>
    public DatastarAttributes Animate(DatastarExpression expression, AnimateOptions? options = null) =>
        With(options is null ? AttributeCatalogue.Animate.Names.Keyless : AttributeCatalogue.Animate.Names.Make(null, options.Modifiers), expression);

    /// <summary>Pro. Keeps signals in web storage: <c>data-persist</c>.</summary>
    /// <param name="filter">The signals to include and exclude; all when left out.</param>
    /// <param name="key">The storage key: <c>data-persist:mykey</c>; <c>datastar</c> when left out.</param>
    /// <param name="session">In session storage instead of local storage: <c>data-persist__session</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-persist">data-persist</see>.</remarks>
    public DatastarAttributes Persist(SignalFilter? filter = null, string? key = null, bool session = false) =>
        With(key is null ? AttributeCatalogue.Persist.Names.With(session ? Has.Session.Text : "") : AttributeCatalogue.Persist.Names.Make(key, session ? Has.Session.Text : ""), filter);

    /// <summary>Pro. Keeps signals and the query string the same: <c>data-query-string</c>.</summary>
    /// <param name="filter">The signals to include and exclude; all when left out.</param>
    /// <param name="leaveOutEmpty">Leaves out empty values: <c>__filter</c>.</param>
    /// <param name="history">Adds entries to the browser's history: <c>__history</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-query-string">data-query-string</see>.</remarks>
    public DatastarAttributes QueryString(SignalFilter? filter = null, bool leaveOutEmpty = false, bool history = false) =>
        With(AttributeCatalogue.QueryString.Names.With((leaveOutEmpty ? Has.NotEmpty.Text : "") + (history ? Has.History.Text : "")), filter);

    /// <summary>Pro. Scrolls the element into view: <c>data-scroll-into-view__smooth__vcenter</c>.</summary>
    /// <param name="options">How it is scrolled.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-scroll-into-view">data-scroll-into-view</see>.</remarks>
    public DatastarAttributes ScrollIntoView(ScrollIntoViewOptions? options = null) =>
        With(AttributeCatalogue.ScrollIntoView.Names.With(options?.Modifiers ?? ""), null);
}
