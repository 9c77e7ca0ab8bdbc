namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Hand-written <c>data-*</c>: what is wrong, which rule says so, and what it says to write.</summary>
public sealed class RawAttributeTests
{
    [Theory]
    [InlineData("DSR0100", "<p data-txet:foo=\"$a\"></p>", "data-text:foo")]
    [InlineData("DSR0101", "<p data-shwo=\"open\"></p>", "data-show=\"open\"")]
    [InlineData("DSR0101", "<div data-ignore-moprh></div>", "data-ignore-morph")]
    [InlineData("DSR0101", "<button data-disabled=\"$busy\"></button>", "data-attr:disabled=\"$busy\"")]
    [InlineData("DSR0101", "<button data-onclick=\"$a = 1\"></button>", "data-on:click=\"$a = 1\"")]
    [InlineData("DSR0101", "<button data-click=\"@post('/x')\"></button>", "data-on:click=\"@post('/x')\"")]
    [InlineData("DSR0101", "<div data-visible=\"$open\"></div>", "data-show=\"$open\"")]
    [InlineData("DSR0101", "<div data-foo=\"@get('/x')\"></div>", "data-init")]
    [InlineData("DSR0101", "<div data-on-intersct=\"$a = 1\"></div>", "data-on-intersect=\"$a = 1\"")]
    [InlineData("DSR0101", "<div data-on-interval-tick=\"$a = 1\"></div>", "data-on-interval=\"$a = 1\"")]
    [InlineData("DSR0102", "<input data-on-keydown__debounce.500ms=\"$a = 1\">", "data-on:keydown__debounce.500ms=\"$a = 1\"")]
    [InlineData("DSR0102", "<input data-on-my-event=\"$a = 1\">", "data-on:my-event=\"$a = 1\"")]
    [InlineData("DSR0102", "<button data-attr-disabled=\"$busy\"></button>", "data-attr:disabled=\"$busy\"")]
    [InlineData("DSR0102", "<button data-indicator-fetching></button>", "data-indicator:fetching")]
    [InlineData("DSR0102", "<p data-signals-fooBar=\"1\"></p>", "data-signals:foo-bar=\"1\"")]
    [InlineData("DSR0103", "<input data-model=\"title\">", "data-bind=\"title\"")]
    [InlineData("DSR0103", "<pre data-json></pre>", "data-json-signals")]
    [InlineData("DSR0103", "<div data-fetch-indicator=\"busy\"></div>", "data-indicator=\"busy\"")]
    [InlineData("DSR0103", "<div data-on-signals-change=\"$a = 1\"></div>", "data-on-signal-patch=\"$a = 1\"")]
    [InlineData("DSR0103", "<div data-star-ignore__self></div>", "data-ignore__self")]
    [InlineData("DSR0103", "<div data-attributes=\"{title: $a}\"></div>", "data-attr=\"{title: $a}\"")]
    [InlineData("DSR0103", "<div data-on-load__delay.500ms=\"@get('/x')\"></div>", "data-init__delay.500ms")]
    [InlineData("DSR0104", "<p data-class:=\"$a\"></p>", "data-class:active=\"$a\"")]
    [InlineData("DSR0104", "<p data-on__once=\"$a = 1\"></p>", "data-on:click__once=\"$a = 1\"")]
    [InlineData("DSR0105", "<p data-show:foo=\"$a\"></p>", "data-show=\"$a\"")]
    [InlineData("DSR0105", "<p data-on-intersect:x=\"$a = 1\"></p>", "data-on-intersect=\"$a = 1\"")]
    [InlineData("DSR0105", "<p data-ignore-morph:x></p>", "data-ignore-morph")]
    [InlineData("DSR0106", "<p data-text></p>", "data-text=\"$title\"")]
    [InlineData("DSR0106", "<p data-attr:title></p>", "data-attr:title=\"$title\"")]
    [InlineData("DSR0106", "<p data-attr></p>", "data-attr=\"{title: $title}\"")]
    [InlineData("DSR0106", "<p data-on-interval=\"\"></p>", "data-on-interval=\"@get('/url')\"")]
    [InlineData("DSR0106", "<p data-on-signal-patch></p>", "data-on-signal-patch=\"@get('/url')\"")]
    [InlineData("DSR0106", "<p data-class></p>", "data-class")]
    [InlineData("DSR0107", "<div data-ref:foo=\"bar\"></div>", "data-ref:foo'")]
    [InlineData("DSR0108", "<div data-ref></div>", "data-ref=\"title\"")]
    [InlineData("DSR0110", "<div data-ref=\"$el\"></div>", "data-ref=\"el\"")]
    [InlineData("DSR0110", "<div data-signals:$foo=\"1\"></div>", "data-signals:foo=\"1\"")]
    [InlineData("DSR0111", "<p data-class:isActive=\"$a\"></p>", "data-class:is-active__case.camel=\"$a\"")]
    [InlineData("DSR0111", "<p data-computed:fullName=\"$a\"></p>", "data-computed:full-name=\"$a\"")]
    [InlineData("DSR0111", "<input data-bind:firstName>", "data-bind:first-name")]
    [InlineData("DSR0111", "<p data-on:keyDown=\"$a = 1\"></p>", "data-on:keydown=\"$a = 1\"")]
    [InlineData("DSR0111", "<svg data-attr:viewBox=\"$a\"></svg>", "data-attr=\"{viewBox: $a}\"")]
    [InlineData("DSR0112", "<input data-bind:first__name>", "data-bind:first-name")]
    [InlineData("DSR0112", "<p data-computed:a__b=\"$a\"></p>", "data-computed:a-b=\"$a\"")]
    [InlineData("DSR0101", "<li data-for=\"item in $items\"></li>", "@foreach")]
    [InlineData("DSR0101", "<button data-indicater=\"busy\"></button>", "data-indicator=\"busy\"")]
    [InlineData("DSR0121", "<div data-on:click-outside=\"$a = 1\"></div>", "data-on:click__outside=\"$a = 1\"")]
    [InlineData("DSR0121", "<input data-on:input-debounce-300ms=\"$a = 1\">", "data-on:input__debounce.300ms=\"$a = 1\"")]
    [InlineData("DSR0121", "<div data-on:window-resize=\"$a = 1\"></div>", "data-on:resize__window=\"$a = 1\"")]
    [InlineData("DSR0121", "<div data-on:keydown-escape__window=\"$a = 1\"></div>", "data-on:keydown__window=\"evt.key === 'Escape' && ($a = 1)\"")]
    [InlineData("DSR0121", "<div data-on:keydown.ctrl.s=\"$a = 1\"></div>", "evt.ctrlKey && evt.key === 's' && ($a = 1)")]
    [InlineData("DSR0132", "<div data-on:datastar-sse=\"$a = 1\"></div>", "data-on:datastar-fetch")]
    [InlineData("DSR0113", "<input data-bind=\"user name\">", "data-bind=\"userName\"")]
    [InlineData("DSR0113", "<div data-ref=\"my-box\"></div>", "data-ref=\"myBox\"")]
    [InlineData("DSR0120", "<p data-on:click__debouce.500ms=\"$a = 1\"></p>", "data-on:click__debounce.500ms=\"$a = 1\"")]
    [InlineData("DSR0120", "<p data-on-intersect__window=\"$a = 1\"></p>", "data-on-intersect=\"$a = 1\"")]
    [InlineData("DSR0120", "<p data-show__once=\"$a\"></p>", "data-show=\"$a\"")]
    [InlineData("DSR0120", "<p data-signals__ifmising=\"{a: 1}\"></p>", "data-signals__ifmissing=\"{a: 1}\"")]
    [InlineData("DSR0120", "<p data-on:click__away=\"$a = 1\"></p>", "data-on:click__outside=\"$a = 1\"")]
    [InlineData("DSR0120", "<p data-ignore__morph></p>", "data-ignore")]
    [InlineData("DSR0121", "<p data-on:submit.prevent.stop=\"$a = 1\"></p>", "data-on:submit__prevent__stop=\"$a = 1\"")]
    [InlineData("DSR0121", "<p data-on:input.debounce.300ms=\"$a = 1\"></p>", "data-on:input__debounce.300ms=\"$a = 1\"")]
    [InlineData("DSR0121", "<p data-on:keydown.ctrl.esc=\"@get('/x')\"></p>", "evt.ctrlKey && evt.key === 'Escape' && @get('/x')")]
    [InlineData("DSR0122", "<p data-on:scroll__throttle.1s.leading=\"$a = 1\"></p>", "data-on:scroll__throttle.1s=\"$a = 1\"")]
    [InlineData("DSR0122", "<p data-on-interval__duration.1s.trailing=\"$a = 1\"></p>", "data-on-interval__duration.1s=\"$a = 1\"")]
    [InlineData("DSR0122", "<p data-on:my-event__case.upper=\"$a = 1\"></p>", "data-on:my-event__case.camel=\"$a = 1\"")]
    [InlineData("DSR0122", "<p data-on:my-event__case=\"$a = 1\"></p>", "data-on:my-event__case.camel=\"$a = 1\"")]
    [InlineData("DSR0122", "<my-x data-bind:a__event></my-x>", "data-bind:a__event.change")]
    [InlineData("DSR0122", "<p data-init__delay.500ms.leading=\"$a = 1\"></p>", "data-init__delay.500ms=\"$a = 1\"")]
    [InlineData("DSR0123", "<p data-on-interval__duration.0.5s=\"$a = 1\"></p>", "data-on-interval__duration.500ms=\"$a = 1\"")]
    [InlineData("DSR0123", "<p data-init__delay.2min=\"$a = 1\"></p>", "data-init__delay.120s=\"$a = 1\"")]
    [InlineData("DSR0124", "<p data-init__delay=\"$a = 1\"></p>", "data-init__delay.500ms=\"$a = 1\"")]
    [InlineData("DSR0124", "<p data-on:scroll__throttle.noleading=\"$a = 1\"></p>", "data-on:scroll__throttle.500ms.noleading=\"$a = 1\"")]
    [InlineData("DSR0125", "<p data-on-intersect__threshold.150=\"$a = 1\"></p>", "__threshold.25")]
    [InlineData("DSR0125", "<p data-on-intersect__threshold=\"$a = 1\"></p>", "__threshold.25")]
    [InlineData("DSR0127", "<p data-on:click__debounce.1s__debounce.2s=\"$a = 1\"></p>", "data-on:click__debounce.1s=\"$a = 1\"")]
    [InlineData("DSR0128", "<p data-on-intersect__half__full=\"$a = 1\"></p>", "data-on-intersect__full=\"$a = 1\"")]
    [InlineData("DSR0131", "<section data-on:load=\"$a = 1\"></section>", "data-init=\"$a = 1\"")]
    [InlineData("DSR0131", "<div data-on:hashchange=\"$a = 1\"></div>", "data-on:hashchange__window=\"$a = 1\"")]
    [InlineData("DSR0131", "<div data-on:visibilitychange=\"$a = 1\"></div>", "data-on:visibilitychange__document=\"$a = 1\"")]
    [InlineData("DSR0131", "<div data-on:intersect__once=\"$a = 1\"></div>", "data-on-intersect__once=\"$a = 1\"")]
    [InlineData("DSR0132", "<div data-on:clcik=\"$a = 1\"></div>", "data-on:click")]
    [InlineData("DSR0132", "<div data-on:onclick=\"$a = 1\"></div>", "data-on:click")]
    [InlineData("DSR0132", "<div data-on:key-down=\"$a = 1\"></div>", "data-on:keydown")]
    [InlineData("DSR0134", "<div data-on-resize=\"$a = 1\"></div>", "Pro")]
    [InlineData("DSR0134", "<div data-replace-url=\"'/x'\"></div>", "Pro")]
    [InlineData("DSR0135", "<p data-text=\"$a\" data-text=\"$b\"></p>", "data-text")]
    public async Task What_is_wrong_is_reported_with_what_to_write(string id, string html, string written)
    {
        var reports = await new TemplateRun().With("Slices/Item.cshtml", html.Replace("@", "@@", StringComparison.Ordinal)).RunAsync();

        Assert.True(reports.Length == 1 && reports[0].Id == id, string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
        Assert.Contains(written, TemplateRun.Message(reports[0]).Replace("@@", "@", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<button data-bs-toggle=\"modal\" data-bs-target=\"#x\" data-toggle=\"tab\" data-id=\"5\" data-theme=\"dark\" data-ref-id=\"1\" data-class-name=\"x\"></button>")]
    [InlineData("<div data-controller=\"x\" data-action=\"click->x#y\" data-x-target=\"a\" data-model=\"Ford Fiesta\" data-json='{\"a\":1}' data-store=\"12\" data-value=\"$5.00\"></div>")]
    [InlineData("<a data-style=\"{}\" data-currency=\"$USD\" data-pattern=\"^a$\" data-turbo-frame=\"x\" data-note=\"me@example.com\" data-price=\"$9\" data-index=\"1\" data-target=\"#a\"></a>")]
    [InlineData("<div data-star-on:click=\"$a = 1\" data-event=\"x\" data-state=\"open\" data-text-size=\"5\" data-items=\"a\" data-sort=\"name\" data-form=\"a\" data-test=\"b\"></div>")]
    [InlineData("<!-- <p data-on-click=\"$a\"> --><p>data-on-click=\"$a = 1\"</p><script>const a = '<p data-on-click=\"$x\">';</script>")]
    [InlineData("<p data-on:user.saved=\"$a = 1\" data-on:shown.bs.modal=\"$a = 1\" data-on:htmx:after-swap=\"$a = 2\" data-on:updated=\"$a = 1\" data-on:save=\"$a = 1\" data-on:closed=\"$b = 1\"></p>")]
    [InlineData("<img data-on:load=\"$a = 1\"><my-map data-on:load=\"$a = 1\" data-on:resize=\"$a = 1\"></my-map><div data-on:load__window=\"$a = 1\"></div>")]
    [InlineData("<p data-class:w-1.5=\"$a\" data-style:--gap=\"'1px'\" data-attr:data-x=\"$a\" data-class=\"{'a b': $a}\"></p>")]
    [InlineData("<p data-signals:foo></p><p data-signals=\"{}\"></p><html data-nonce=\"abc\"></html>")]
    [InlineData("<p data-on-intersect__once__threshold.100__debounce.500ms.leading.notrailing__viewtransition=\"$a = 1\"></p>")]
    [InlineData("<p data-bind:a__prop.value-as-number__event.change.blur__case.kebab></p><p data-init__delay.0ms=\"$a = 1\"></p>")]
    [InlineData("<div data-ignore><p data-shwo=\"$a\" data-text></p></div>")]
    public async Task What_is_right_or_of_other_libraries_is_left_alone(string html)
    {
        var reports = await new TemplateRun().With("wwwroot/a.html", html).With("Slices/Item.cshtml", html.Replace("@", "@@", StringComparison.Ordinal)).RunAsync();

        Assert.Equal("", string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
    }

    [Fact]
    public async Task Pro_attributes_are_left_alone_once_the_app_says_that_it_has_Pro()
    {
        var run = new TemplateRun().With("Slices/Item.cshtml", "<p data-persist data-on-resize=\"$a = 1\" data-text=\"@@intl('number', $a)\"></p>");

        Assert.Equal(["DSR0134", "DSR0134", "DSR0207"], (await run.RunAsync()).Select(report => report.Id));
        Assert.Empty(await run.Set("datastar_pro", "true").RunAsync());
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)]
    [InlineData("error", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)]
    public async Task A_rule_has_the_severity_that_editorconfig_gives_it(string value, Microsoft.CodeAnalysis.DiagnosticSeverity? expected)
    {
        var reports = await new TemplateRun().With("Slices/Item.cshtml", "<p data-persist></p>").Set("datastar_diagnostic.DSR0134.severity", value).RunAsync();

        Assert.Equal(expected, reports.SingleOrDefault()?.Severity);
    }
}
