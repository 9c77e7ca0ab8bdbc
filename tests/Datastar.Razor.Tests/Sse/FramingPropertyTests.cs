using System.Text.RegularExpressions;
using CsCheck;

namespace Datastar.Razor.Tests;

public sealed partial class FramingPropertyTests
{
    private static readonly Gen<string> Html = Gen.OneOf(
            Gen.OneOf<string>("\r", "\n", "\r\n", "\n\n", " ", "\t", "\f", "<pre>", "</pre>", "data: elements ", "event: x", "id:", ":", "\0", "é", "🎉", "\ud83c", "\u2028", "\u0085", "\ufeff"),
            Gen.String[Gen.Char[' ', '\u07ff'], 0, 40])
        .Array[0, 30].Select(string.Concat);

    private static readonly Gen<string?> OneLine = Gen.OneOf(
        Gen.Const((string?)null), Html.Select(text => (string?)text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)));

    private static readonly Gen<string?> Selector = OneLine.Select(text => string.IsNullOrWhiteSpace(text) ? null : text);

    private static readonly Gen<PatchElementsOptions> Options = Gen.Select(
        Selector, Selector, OneLine, Gen.Enum<ElementPatchMode>(), Gen.Enum<ElementNamespace>(), Gen.Bool, Gen.Int[0, 3000].Select(n => n % 3 == 0 ? (int?)null : n),
        (selector, transition, id, mode, ns, useTransition, retry) => new PatchElementsOptions
        {
            Selector = selector,
            ViewTransitionSelector = transition,
            EventId = id,
            Mode = selector is null ? ElementPatchMode.Replace : mode,
            Namespace = ns,
            UseViewTransition = useTransition,
            Retry = retry is null ? null : TimeSpan.FromMilliseconds(retry.Value),
        });

    [Fact]
    public void Reading_back_gives_the_same_lines_the_same_options_and_exactly_one_event()
    {
        Gen.Select(Html, Options).Sample((html, options) =>
        {
            var read = Wire.Read(DatastarEvent.PatchElements(html, options));

            Assert.Equal("datastar-patch-elements", read.Type);
            Assert.Equal(Utf8(LineEnd().Replace(html.Trim(' ', '\t', '\r', '\n', '\f'), "\n")), read.Elements);
            AssertOptions(options, read);
        }, iter: 3000);
    }

    [Fact]
    public void Reading_back_signals_gives_the_same_values()
    {
        Gen.Select(Html, Gen.Bool).Sample((text, onlyIfMissing) =>
        {
            var read = Wire.Read(DatastarEvent.PatchSignals(new { text }, new() { OnlyIfMissing = onlyIfMissing }));

            Assert.Equal("datastar-patch-signals", read.Type);
            Assert.Equal(onlyIfMissing ? "true" : null, read["onlyIfMissing"]);
            Assert.Equal(Utf8(text), System.Text.Json.JsonDocument.Parse(read.Signals).RootElement.GetProperty("text").GetString());
        }, iter: 1000);
    }

    private static void AssertOptions(PatchElementsOptions options, SseEvent read)
    {
        Assert.Equal(OrNull(options.Selector), read["selector"]);
        Assert.Equal(OrNull(options.ViewTransitionSelector), read["viewTransitionSelector"]);
        Assert.Equal(options.EventId is null ? null : Utf8(options.EventId), read.Id);
        Assert.Equal(options.Mode == ElementPatchMode.Outer ? null : options.Mode.ToString().ToLowerInvariant(), read["mode"]);
        Assert.Equal(options.Namespace == ElementNamespace.Html ? null : options.Namespace.ToString().ToLowerInvariant(), read["namespace"]);
        Assert.Equal(options.UseViewTransition ? "true" : null, read["useViewTransition"]);
        Assert.Equal(options.Retry?.TotalMilliseconds is 1000 ? null : (int?)options.Retry?.TotalMilliseconds, read.Retry);
    }

    private static string? OrNull(string? value) => string.IsNullOrEmpty(value) ? null : Utf8(value);

    // Lone surrogates cannot be sent.
    private static string Utf8(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnd();
}
