namespace Datastar.Razor.Tests;

public sealed class FramingTests
{
    [Fact]
    public async Task A_patch_is_an_event_line_and_a_data_line_for_each_line()
    {
        var text = await Wire.TextAsync(DatastarEvent.PatchElements("<div id=\"a\">\n  <b>1</b>\n</div>"));

        Assert.Equal("event: datastar-patch-elements\ndata: elements <div id=\"a\">\ndata: elements   <b>1</b>\ndata: elements </div>\n\n", text);
    }

    [Fact]
    public async Task All_options_are_written_before_the_elements()
    {
        var text = await Wire.TextAsync(DatastarEvent.PatchElements("<circle/>", new()
        {
            EventId = "7",
            Retry = TimeSpan.FromSeconds(2),
            Selector = "#é > p",
            Mode = ElementPatchMode.Append,
            UseViewTransition = true,
            ViewTransitionSelector = "main",
            Namespace = ElementNamespace.Svg,
        }));

        Assert.Equal("""
            event: datastar-patch-elements
            id: 7
            retry: 2000
            data: selector #é > p
            data: mode append
            data: useViewTransition true
            data: viewTransitionSelector main
            data: namespace svg
            data: elements <circle/>


            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public async Task Defaults_that_are_written_out_in_code_are_not_written_to_the_wire()
    {
        var text = await Wire.TextAsync(DatastarEvent.PatchElements("<p></p>", new()
        {
            EventId = null,
            Retry = TimeSpan.FromSeconds(1),
            Selector = null,
            Mode = ElementPatchMode.Outer,
            UseViewTransition = false,
            Namespace = ElementNamespace.Html,
        }));

        Assert.Equal("event: datastar-patch-elements\ndata: elements <p></p>\n\n", text);
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    public async Task CR_LF_and_CRLF_each_begin_one_new_data_line(string html)
    {
        Assert.Equal("event: datastar-patch-elements\ndata: elements a\ndata: elements b\n\n", await TextAsync(html));
    }

    [Fact]
    public async Task LF_CR_is_two_line_ends()
    {
        Assert.Equal("event: datastar-patch-elements\ndata: elements a\ndata: elements \ndata: elements b\n\n", await TextAsync("a\n\rb"));
    }

    [Fact]
    public async Task Blank_lines_inside_are_kept_as_pre_needs_them()
    {
        var sent = await Wire.ReadAsync(DatastarEvent.PatchElements("<pre>1\n\n\n  2\r\n\r\n3</pre>"));

        Assert.Equal("<pre>1\n\n\n  2\n\n3</pre>", sent.Elements);
    }

    [Fact]
    public async Task White_space_around_the_fragment_is_left_out()
    {
        Assert.Equal("event: datastar-patch-elements\ndata: elements <p> x </p>\n\n", await TextAsync("\r\n \t\f\n<p> x </p>\n \t\r\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public async Task An_empty_fragment_is_one_event_with_empty_elements(string html)
    {
        var sent = await Wire.ReadAsync(DatastarEvent.PatchElements(html, new() { Selector = "#list", Mode = ElementPatchMode.Inner }));

        Assert.Equal("", sent.Elements);
    }

    [Theory]
    [InlineData(1_000_000, "")]
    [InlineData(40_000, "\n")]
    public async Task Long_lines_and_many_lines_arrive_whole(int count, string separator)
    {
        var html = "<p>" + string.Join(separator, Enumerable.Repeat("é", count)) + "</p>";

        var sent = await Wire.ReadAsync(DatastarEvent.PatchElements(html));

        Assert.Equal(html, sent.Elements);
    }

    [Fact]
    public async Task Text_that_looks_like_fields_stays_data()
    {
        var sent = await Wire.ReadAsync(DatastarEvent.PatchElements("<pre>\n\nevent: x\ndata: elements y\nid: 1\n: z\n\n</pre>"));

        Assert.Equal("datastar-patch-elements", sent.Type);
        Assert.Null(sent.Id);
        Assert.Equal("<pre>\n\nevent: x\ndata: elements y\nid: 1\n: z\n\n</pre>", sent.Elements);
    }

    [Fact]
    public async Task Lone_surrogates_become_the_replacement_character()
    {
        var sent = await Wire.ReadAsync(DatastarEvent.PatchElements("<p>\ud83d🎉\udf89</p>", new() { Selector = "#\ud83d" }));

        Assert.Equal("<p>\ufffd🎉\ufffd</p>", sent.Elements);
        Assert.Equal("#\ufffd", sent["selector"]);
    }

    public static TheoryData<string, Func<string, object>> OneLineValues => new()
    {
        { "EventId", value => new PatchElementsOptions { EventId = value } },
        { "EventId", value => new PatchSignalsOptions { EventId = value } },
        { "EventId", value => new ExecuteScriptOptions { EventId = value } },
        { "EventId", value => new CustomEventOptions { EventId = value } },
        { "EventId", value => new PatchElementsOptions() with { EventId = value } },
        { "Selector", value => new PatchElementsOptions { Selector = value } },
        { "ViewTransitionSelector", value => new PatchElementsOptions { ViewTransitionSelector = value } },
        { "selector", value => DatastarEvent.RemoveElements(value) },
    };

    [Theory, MemberData(nameof(OneLineValues))]
    public void A_value_that_could_forge_a_field_is_refused_by_name(string name, Func<string, object> use)
    {
        foreach (var hostile in new[] { "a\nevent: x", "a\rdata: x", "a\r\n\r\n", "\n", "a\0b" })
        {
            var exception = Assert.Throws<ArgumentException>(() => use(hostile));
            Assert.Equal(name, exception.ParamName);
            Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(int.MaxValue + 1L)]
    public void A_retry_that_is_no_whole_number_of_milliseconds_is_refused(double milliseconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>("Retry", () => new PatchSignalsOptions { Retry = TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond)) });
    }

    [Fact]
    public void Modes_and_namespaces_that_do_not_exist_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PatchElementsOptions { Mode = (ElementPatchMode)8 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PatchElementsOptions { Namespace = (ElementNamespace)(-1) });
    }

    [Fact]
    public async Task Numbers_on_the_wire_do_not_depend_on_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberGroupSeparator = "'", DigitSubstitution = System.Globalization.DigitShapes.None } };
            Assert.Equal("event: datastar-patch-signals\nretry: 1234567\ndata: signals {\"a\":1.5}\n\n",
                await Wire.TextAsync(DatastarEvent.PatchSignals(new { a = 1.5 }, new() { Retry = TimeSpan.FromMilliseconds(1234567) })));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static Task<string> TextAsync(string html) => Wire.TextAsync(DatastarEvent.PatchElements(html));
}
