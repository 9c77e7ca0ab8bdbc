using System.Text.Encodings.Web;
using CsCheck;
using Datastar.Razor.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.TagHelpers;

/// <summary>What a slice has learnt of an element when it was written before must not show when its values are others.</summary>
public sealed class RepeatedElementTests
{
    private const string Refused = "refused: ";

    private static readonly Signal<string> Name = new("name");
    private static readonly IServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    private static readonly Gen<object?> Code =
        Of<object?>(null, Get("/x"), Get($"/x/{7}/y\"<&"), Name.Set("'\"<&>\n"), Get("/once").Once(), Get("/later").Debounce(TimeSpan.FromMilliseconds(200)), Name);

    private static readonly TagHelperAttribute Fixed = new("class", new HtmlString("a &amp; b"));

    // Razor gives names as literals, and leaves out of the output what is false, null or bound.
    private static readonly Gen<TagHelperAttribute>[] Attributes =
    [
        Gen.Const(Fixed),
        Plain("title", Of<object?>("t", "", "\"<é&>'")),
        Plain("hidden", Of<object?>("hidden", false)),
        Plain("data-show", Of<object?>("$a", false)),
        Bound("ds-on-click", Code),
        Bound("ds-on-click__once", Code),
        Bound("ds-text", Code),
        Bound("ds-show", Of<object?>(null, Name == "a", new Signal<bool>("open"))),
        Bound("ds-bind", Of<object?>(null, Name, new Signal<bool>("open"))),
        Bound("ds-attr", Code),
        Bound("ds-attr-viewBox", Code),
        Bound("ds-attr-preserveAspectRatio", Code),
        Bound("ds-signals", Of(null, new { title = "\"<é&" }, Name, (object)Get("/x"))),
        Bound("ds-signals-count", Of<object?>(null, 1, "a")),
        Bound("ds-ignore-morph", Of<object?>(true, false)),
        Bound("ds-preserve-attr", Of<object?>(null, "open class")),
        Bound("ds-attributes", Of<object?>(Ds.None, Ds.OnClick(Get("/a")), Ds.OnClick(Get("/b").Once()).Text(Name))),
        Bound("ds-error-for", Of<object?>(null, Name)),
        Bound("shout", Of<object?>("x")),
    ];

    private static readonly Gen<TagHelperAttribute[][]> Renderings =
        from places in Gen.Int[0, Attributes.Length - 1].ArrayUnique[1, 4]
        from renderings in Gen.Select(Element(places), Element(places), Element(places), Element(places))
        select new[] { renderings.Item1, renderings.Item2, renderings.Item3, renderings.Item4 };

    [Fact]
    public void An_element_is_written_by_its_values_whatever_they_were_before()
    {
        var (written, refused) = (0, 0);
        Renderings.Sample(
            renderings =>
            {
                var element = new string('e', 4) + Guid.NewGuid();
                foreach (var attributes in renderings)
                {
                    var expected = ByRazor(attributes);
                    Assert.Equal(expected, Straight(attributes, element));
                    _ = expected.StartsWith(Refused, StringComparison.Ordinal) ? refused++ : written++;
                }
            },
            iter: 1500,
            threads: 1,
            print: renderings => string.Join('\n', renderings.Select(Print)));

        Assert.True(written > 3000 && refused > 100, $"{written} written, {refused} refused");
    }

    private static string ByRazor(TagHelperAttribute[] attributes) => Guarded(() =>
    {
        var (context, output) = Prepare(attributes, "x");
        new DatastarTagHelper(Services).Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    });

    private static string Straight(TagHelperAttribute[] attributes, string element) => Guarded(() =>
    {
        var (context, output) = Prepare(attributes, element);
        var writer = FragmentWriter.Rent(new FragmentContext(Services));
        new DatastarTagHelper(new Direct(writer)).Process(context, output);
        var html = System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Return();
        return html;
    });

    private static string Guarded(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // Where more than one thing is wrong, either may be named.
            return Refused + exception.GetType().Name;
        }
    }

    private static (TagHelperContext Context, TagHelperOutput Output) Prepare(TagHelperAttribute[] attributes, string element)
    {
        var output = new TagHelperOutput("input", new(attributes.Where(attribute => attribute.Value is HtmlString)), (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()))
        {
            TagMode = TagMode.StartTagOnly,
        };
        return (new TagHelperContext("input", new(attributes), new Dictionary<object, object>(), element), output);
    }

    private static Gen<TagHelperAttribute[]> Element(int[] places) => places.Aggregate(
        Gen.Const(Array.Empty<TagHelperAttribute>()), (all, place) => Gen.Select(all, Attributes[place], (some, next) => some.Append(next).ToArray()));

    private static Gen<TagHelperAttribute> Plain(string name, Gen<object?> value) =>
        value.Select(v => v is false ? new TagHelperAttribute(name, "") : new TagHelperAttribute(name, new HtmlString(HtmlEncoder.Default.Encode((string)v!))));

    private static Gen<TagHelperAttribute> Bound(string name, Gen<object?> value) => value.Select(v => new TagHelperAttribute(name, v));

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Print(TagHelperAttribute[] attributes) => string.Join(' ', attributes.Select(attribute => $"{attribute.Name}={Guarded(() => attribute.Value?.ToString() ?? "null")}"));

    private sealed class Direct(FragmentWriter writer) : IElementWriter
    {
        public FragmentContext Context => writer.Context;

        public FragmentWriter? TryBegin(TagHelperOutput output) => writer;
    }
}
