using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Adds <c>Datastar</c> to <see cref="Results"/>: what an endpoint returns for the Datastar client.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "The analyzer takes two blocks of extensions for names that differ by case.")]
public static partial class DatastarResultsExtensions
{
    extension(Results)
    {
        /// <summary>Answers with one patch of elements.</summary>
        /// <param name="fragment">A slice, a component, markup, …: anything that converts to a <see cref="Fragment"/>.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults: each element by its id.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <returns>The result, of status 200: the client drops the body of any other.</returns>
        /// <exception cref="ArgumentException">HTML mode has no header for an option.</exception>
        /// <example><c>app.MapGet("/endpoint", () => Results.Datastar(Hal.Create("I'm sorry, Dave.")));</c></example>
        public static DatastarResult Datastar(Fragment fragment, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse) =>
            TypedResults.Datastar(fragment, options, mode);

        /// <summary>Answers with one patch of an interpolated string, whose holes are encoded: text of a user is shown literally.</summary>
        /// <param name="html">Markup with holes: <c>$"&lt;b id='name'>{userText}&lt;/b>"</c>.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <returns>The result.</returns>
        [OverloadResolutionPriority(1)] // $"…" without a hole is a string too.
        public static DatastarResult Datastar(HtmlInterpolatedStringHandler html, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse) =>
            TypedResults.Datastar(html, options, mode);

        /// <summary>Answers with one patch of HTML content, such as a tag builder.</summary>
        /// <param name="content">The content.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <returns>The result.</returns>
        public static DatastarResult Datastar(IHtmlContent content, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse) =>
            TypedResults.Datastar(content, options, mode);

        /// <summary>Answers with one patch of a Razor component.</summary>
        /// <param name="parameters">Adds the parameters of the component.</param>
        /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
        /// <param name="mode">As an event stream, or as HTML with headers.</param>
        /// <typeparam name="TComponent">The component.</typeparam>
        /// <returns>The result.</returns>
        /// <example><c>Results.Datastar&lt;TodoRow>(p => p.Add(c => c.Todo, todo))</c></example>
        public static DatastarResult Datastar<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
            Action<ComponentParameters<TComponent>>? parameters = null, PatchElementsOptions? options = null, DatastarResponseMode mode = DatastarResponseMode.Sse)
            where TComponent : IComponent =>
            TypedResults.Datastar(parameters, options, mode);

        /// <summary>Answers with several events in one flush: all of them, or an error where one cannot be rendered.</summary>
        /// <param name="events">The events.</param>
        /// <returns>The result.</returns>
        public static DatastarResult Datastar(params DatastarEvent[] events) => TypedResults.Datastar(events);

        /// <summary>Answers with events as they come. The stream opens at once; each event is flushed by itself.</summary>
        /// <param name="events">The events. The enumeration is cancelled when the client leaves.</param>
        /// <returns>The result.</returns>
        public static DatastarResult Datastar(IAsyncEnumerable<DatastarEvent> events) => TypedResults.Datastar(events);

        /// <summary>Answers a Datastar request with the slice as a patch, and a plain navigation with the slice as a whole page with its layout.</summary>
        /// <param name="slice">The slice.</param>
        /// <param name="options">Where and how it is patched; <see langword="null"/> for the defaults.</param>
        /// <returns>The result; it adds <c>Vary: Datastar-Request</c>.</returns>
        public static DatastarOrPageResult DatastarOrPage(RazorSlice slice, PatchElementsOptions? options = null) =>
            TypedResults.DatastarOrPage(slice, options);
    }
}
