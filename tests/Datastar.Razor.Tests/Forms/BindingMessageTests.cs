using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using Datastar.Razor.Tests.Forms.Guide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Datastar.Razor.Tests.Forms;

/// <summary>A value that its C# type does not have is a message at its field, where validation patches are on.</summary>
public sealed class BindingMessageTests
{
    [Theory]
    [InlineData("""{"count":"abc"}""", """{"count":"The field Number of pieces must be a number."}""")]
    [InlineData("""{"count":1.5}""", """{"count":"The supplied value is invalid for Number of pieces."}""")]
    [InlineData("""{"count":99999999999}""", """{"count":"The supplied value is invalid for Number of pieces."}""")]
    [InlineData("""{"tip":"abc"}""", """{"tip":"A sum such as 2.50, please."}""")]
    [InlineData("""{"day":"soon"}""", """{"day":"The supplied value is invalid for Day."}""")]
    [InlineData("""{"count":"abc","tip":"abc","day":"soon","name":"Ann"}""", """{"count":"The field Number of pieces must be a number.","tip":"A sum such as 2.50, please.","day":"The supplied value is invalid for Day."}""")]
    [InlineData("""{"name":5,"errors":{"name":"","day":"x"}}""", """{"name":"The supplied value is invalid for Name.","day":""}""")]
    public async Task It_is_said_in_the_words_of_model_binding_and_of_the_field(string signals, string errors)
    {
        await using var app = await StartAsync();

        foreach (var path in new[] { "/orders", "/wrapped", "/bound" })
            AssertErrors(errors, Assert.Single(await app.PatchesAsync(path, signals)));
    }

    [Theory]
    [InlineData("""{"guests":[{"name":"a"},{"age":"x"},{"age":"y"}]}""", """{"guests":{"1":{"age":"The field Age must be a number."},"2":{"age":"The field Age must be a number."}}}""")]
    [InlineData("""{"host":{"age":true}}""", """{"host":{"age":"The field Age must be a number."}}""")]
    [InlineData("""{"host":5}""", """{"host":{"summary":"The supplied value is invalid for Host."}}""")]
    public async Task Rows_and_nested_signals_have_their_messages_too(string signals, string errors)
    {
        await using var app = await StartAsync();

        AssertErrors(errors, Assert.Single(await app.PatchesAsync("/guests", signals)));
    }

    [Fact]
    public async Task One_signal_by_its_path_has_its_message()
    {
        await using var app = await StartAsync();

        Assert.Equal(["""{"errors":{"count":"The supplied value is invalid for count."}}"""], await app.PatchesAsync("/one", """{"count":"abc","errors":{}}"""));
    }

    [Fact]
    public async Task A_list_of_values_has_one_message_for_all()
    {
        await using var app = await StartAsync();

        AssertErrors("""{"scores":{"1":"The field Scores must be a number."}}""", Assert.Single(await app.PatchesAsync("/scores", """{"scores":[1,"x","y"],"errors":{}}""")));
    }

    [Theory]
    [InlineData("""{"count":}""")]
    [InlineData("""{"count":1,"count":2}""")]
    [InlineData("""{"__proto__":1}""")]
    [InlineData("""[1]""")]
    public async Task What_no_page_sends_is_still_400(string signals)
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.SendAsync("/orders", signals)).StatusCode);
    }

    [Fact]
    public async Task Other_clients_and_apps_without_validation_patches_get_400()
    {
        await using var app = await StartAsync();
        await using var plain = await TestApp.InMemoryAsync(app => app.MapOrders(), builder => builder.Services.AddDatastar());

        var other = await app.Client.PostAsync("/wrapped", new StringContent("""{"count":"abc"}""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Contains("\"signal\":\"count\"", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await plain.SendAsync("/orders", """{"count":"abc"}""")).StatusCode);
    }

    [Fact]
    public async Task A_string_localizer_says_it_in_the_language_of_the_request()
    {
        await using var app = await StartAsync(services => services.AddSingleton<IStringLocalizerFactory, German>());

        Assert.Equal(["""{"errors":{"count":"St\u00FCckzahl muss eine Zahl sein.","tip":"Ein Betrag wie 2,50, bitte."}}"""], await app.PatchesAsync("/orders?culture=de", """{"count":"abc","tip":"abc","errors":{}}"""));
        Assert.Equal(["""{"errors":{"count":"The field Number of pieces must be a number."}}"""], await app.PatchesAsync("/orders?culture=en", """{"count":"abc","errors":{}}"""));
    }

    [Fact]
    public async Task What_MVC_was_told_to_say_and_where_to_look_counts_here_too()
    {
        await using var app = await StartAsync(services =>
        {
            services.Configure<MvcOptions>(mvc => mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(name => $"{name}: a number!"));
            services.AddSingleton<IStringLocalizerFactory, German>();
            services.Configure<MvcDataAnnotationsLocalizationOptions>(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create("Shared", ""));
        });

        Assert.Equal(["""{"errors":{"count":"Shared: a number!"}}"""], await app.PatchesAsync("/orders?culture=de", """{"count":"abc","errors":{}}"""));
    }

    [Fact]
    public async Task Resources_of_data_annotations_say_it_in_the_language_of_the_request()
    {
        await using var app = await StartAsync();

        Assert.Equal(["""{"errors":{"weight":"Gewicht: eine Zahl, bitte.","from":"The supplied value is invalid for Beginn."}}"""], await app.PatchesAsync("/resources?culture=de", """{"weight":"abc","from":"x","errors":{}}"""));
        Assert.Equal(["""{"errors":{"weight":"Weight: a number, please."}}"""], await app.PatchesAsync("/resources?culture=en", """{"weight":"abc","errors":{}}"""));
    }

    [Fact]
    public async Task Values_of_a_user_stay_out_of_it()
    {
        await using var app = await StartAsync();

        Assert.DoesNotContain("script", Assert.Single(await app.PatchesAsync("/orders", """{"count":"<script>{0}</script>"}""")), StringComparison.Ordinal);
    }

    private static void AssertErrors(string errors, string patch)
    {
        var actual = System.Text.Json.Nodes.JsonNode.Parse(patch)!["errors"]!.AsObject();
        // A page that did not send its errors gets an empty message for each field that is fine.
        foreach (var (name, _) in actual.Where(field => field.Value is System.Text.Json.Nodes.JsonValue value && value.GetValue<string>() == "" && !errors.Contains($"\"{field.Key}\":\"\"", StringComparison.Ordinal)).ToList())
            actual.Remove(name);
        foreach (var (_, nested) in actual.Where(field => field.Value is System.Text.Json.Nodes.JsonObject).ToList())
        {
            foreach (var (name, _) in nested!.AsObject().Where(field => field.Value is System.Text.Json.Nodes.JsonValue value && value.GetValue<string>() == "").ToList())
                nested.AsObject().Remove(name);
        }
        foreach (var (name, _) in actual.Where(field => field.Value is System.Text.Json.Nodes.JsonObject { Count: 0 }).ToList())
            actual.Remove(name);
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(errors), actual), actual.ToJsonString());
    }

    private static Task<TestApp> StartAsync(Action<IServiceCollection>? services = null) => FormApp.StartAsync(
        app =>
        {
            app.Use((context, next) =>
            {
                CultureInfo.CurrentUICulture = context.Request.Query["culture"] == "de" ? new GermanCulture() : CultureInfo.InvariantCulture;
                return next();
            });
            app.MapOrders();
            app.MapPost("/wrapped", (Signals<OrderSignals> order) => "called");
            app.MapPost("/guests", (GuestSignals guests) => "called");
            app.MapPost("/scores", (Signals<Scored> scored) => "called");
            app.MapPost("/resources", (Signals<Parcel> parcel) => "called");
            app.MapControllers();
        },
        builder =>
        {
            builder.Services.AddControllers().AddApplicationPart(typeof(BindingMessageTests).Assembly);
            services?.Invoke(builder.Services);
        });

    private sealed record Scored(List<int> Scores);

    private sealed class Parcel
    {
        [Display(Name = nameof(Words.Weight), ResourceType = typeof(Words))]
        [DataType("Weight", ErrorMessageResourceName = nameof(Words.Number), ErrorMessageResourceType = typeof(Words))]
        public decimal Weight { get; set; }

        [Display(Name = nameof(Words.Beginning), ResourceType = typeof(Words))]
        public DateOnly From { get; set; }
    }

    /// <summary>Resources as the designer makes them.</summary>
    public static class Words
    {
        private static bool IsGerman => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";

        public static string Weight => IsGerman ? "Gewicht" : "Weight";

        public static string Beginning => IsGerman ? "Beginn" : "Beginning";

        public static string Number => IsGerman ? "{0}: eine Zahl, bitte." : "{0}: a number, please.";
    }

    /// <summary>A machine without data of cultures has one all the same.</summary>
    private sealed class GermanCulture() : CultureInfo("")
    {
        public override string TwoLetterISOLanguageName => "de";
    }

    private sealed class German : IStringLocalizerFactory
    {
        public IStringLocalizer Create(Type resourceSource) => new Localizer(resourceSource == typeof(OrderSignals) ? "" : null);

        public IStringLocalizer Create(string baseName, string location) => new Localizer(baseName);

        private sealed class Localizer(string? name) : IStringLocalizer
        {
            private static readonly Dictionary<string, string> Texts = new()
            {
                ["The field {0} must be a number."] = "{0} muss eine Zahl sein.",
                ["Number of pieces"] = "Stückzahl",
                ["A sum such as 2.50, please."] = "Ein Betrag wie 2,50, bitte.",
            };

            public LocalizedString this[string text] => this[text, []];

            public LocalizedString this[string text, params object[] arguments] =>
                name is "Shared" && text == "Number of pieces" ? new(text, name)
                : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" && name is "" && Texts.TryGetValue(text, out var found)
                ? new(text, string.Format(CultureInfo.InvariantCulture, found, arguments)) : new(text, text, resourceNotFound: true);

            public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
        }
    }
}

[Route("[action]")]
public sealed class BindingMessageController : ControllerBase
{
    [HttpPost]
    public IActionResult Bound([FromSignals] OrderSignals order) => Ok("called");

    [HttpPost]
    public IActionResult One([FromSignals("count")] int count) => Ok("called");
}
