using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Adds <c>Datastar</c> to <see cref="TypedResults"/>. The results are those of <see cref="DatastarResultsExtensions"/>, typed, so that a test can read them.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "The analyzer takes two blocks of extensions for names that differ by case.")]
public static partial class DatastarTypedResultsExtensions
{
    extension(TypedResults)
    {
        /// <summary>Answers with one patch of elements.</summary>
        /// <param name="fragment">A slice, a component, markup, …: anything that converts to a <see cref="Fragment"/>.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <returns>The result.</returns>
        public static DatastarPatchResult Datastar(Fragment fragment, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse) =>
            new(fragment, options, mode);

        /// <summary>Answers with one patch of an interpolated string, whose holes are encoded: text of a user is shown literally.</summary>
        /// <param name="html">Markup with holes: <c>$"&lt;b id='name'>{userText}&lt;/b>"</c>.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <returns>The result.</returns>
        [OverloadResolutionPriority(1)] // $"…" without a hole is a string too.
        public static DatastarPatchResult Datastar(HtmlInterpolatedStringHandler html, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse) =>
            new(HtmlFragment.Create(html), options, mode);

        /// <summary>Answers with one patch of HTML content, such as a tag builder.</summary>
        /// <param name="content">The content.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <returns>The result.</returns>
        public static DatastarPatchResult Datastar(IHtmlContent content, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse) =>
            new(HtmlFragment.From(content), options, mode);

        /// <summary>Answers with one patch of a Razor component.</summary>
        /// <param name="parameters">Adds the parameters of the component.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <typeparam name="TComponent">The component.</typeparam>
        /// <returns>The result.</returns>
        public static DatastarPatchResult Datastar<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
            Action<ComponentParameters<TComponent>>? parameters = null, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse)
            where TComponent : IComponent =>
            new(ComponentFragment.Create(parameters), options, mode);

        /// <summary>Answers with several events in one flush.</summary>
        /// <param name="events">The events.</param>
        /// <returns>The result.</returns>
        public static DatastarEventsResult Datastar(params DatastarEvent[] events) => new(events);

        /// <summary>Answers with events as they come.</summary>
        /// <param name="events">The events.</param>
        /// <returns>The result.</returns>
        public static DatastarStreamResult Datastar(IAsyncEnumerable<DatastarEvent> events) => new(events);

        /// <summary>Answers a Datastar request with the slice as a patch, and a plain navigation with the slice as a whole page with its layout.</summary>
        /// <param name="slice">The slice.</param>
        /// <param name="options">Where and how it is patched; <see langword="null"/> for the defaults.</param>
        /// <returns>The result; it adds <c>Vary: Datastar-Request</c>.</returns>
        public static DatastarOrPageResult DatastarOrPage(RazorSlice slice, PatchElementsOptions? options = null) =>
            new(slice, options);
    }
}
