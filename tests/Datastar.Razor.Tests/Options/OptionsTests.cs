using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Tests.Options;

public sealed class OptionsTests
{
    [Fact]
    public void Code_wins_over_configuration_however_often_and_wherever_AddDatastar_is_called()
    {
        var calls = 0;
        var options = Build(
            services =>
            {
                services.Configure<DatastarOptions>(o => o.ScriptIntegrity = "sha384-code");
                services.AddDatastar(o =>
                {
                    calls++;
                    Assert.Equal("/configured.js", o.ScriptUrl);
                    o.ScriptUrl = "/first.js";
                });
                services.AddDatastar();
                services.AddDatastar(o => o.ScriptUrl += "?second");
            },
            ("ScriptUrl", "/configured.js"), ("ScriptIntegrity", "sha384-configured")).Value;

        Assert.Equal("/first.js?second", options.ScriptUrl);
        Assert.Equal("sha384-code", options.ScriptIntegrity);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void All_settings_that_are_values_can_be_configured()
    {
        var options = Build(
            services => services.AddDatastar(),
            ("scriptUrl", "/d.js"), ("ScriptIntegrity", "sha384-x"), ("Antiforgery", "true"), ("RedirectChallenges", "False"),
            ("Signals:MaxBytes", "10"), ("Signals:MaxDepth", "3"), ("Compression:Level", "fastest"), ("Compression:WindowBits", "20")).Value;

        Assert.Equal(("/d.js", "sha384-x", true, false), (options.ScriptUrl, options.ScriptIntegrity, options.Antiforgery, options.RedirectChallenges));
        Assert.Equal(new SignalLimits { MaxBytes = 10, MaxDepth = 3 }, options.Signals);
        Assert.Equal(new DatastarCompression { Level = CompressionLevel.Fastest, WindowBits = 20 }, options.Compression);
        Assert.Equal(new DatastarCompression(), Build(services => services.AddDatastar(), ("Compression", "true")).Value.Compression);
        Assert.Null(Build(services => services.AddDatastar(), ("Compression", "false")).Value.Compression);
    }

    [Theory]
    [InlineData("RedirectChallenges", "yes", "The setting 'Datastar:RedirectChallenges' is 'yes': write true or false.")]
    [InlineData("Signals:MaxBytes", "-1", "The setting 'Datastar:Signals:MaxBytes' is '-1': write a whole number.")]
    [InlineData("Compression:Level", "77", "The setting 'Datastar:Compression:Level' is '77': write Fastest, Optimal or SmallestSize.")]
    [InlineData("ScriptUrls", "x", "The setting 'Datastar:ScriptUrls' cannot be configured: ")]
    [InlineData("OnStreamError", "x", "What is code, such as OnStreamError, is set by AddDatastar(o => …).")]
    public void A_setting_that_cannot_be_is_named(string key, string value, string message) => Assert.Contains(
        message, Assert.Throws<InvalidOperationException>(() => Build(services => services.AddDatastar(), (key, value)).Value).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData((CompressionLevel)77)]
    [InlineData(CompressionLevel.NoCompression)]
    public async Task A_level_that_is_none_is_refused_at_start(CompressionLevel level)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.InMemoryAsync(
            _ => { }, builder => builder.Services.AddDatastar(o => o.Compression = new() { Level = level })));

        Assert.Contains($"must be Fastest, Optimal or SmallestSize, not {level}", failure.Message, StringComparison.Ordinal);
    }

    private static IOptions<DatastarOptions> Build(Action<IServiceCollection> add, params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Datastar:" + setting.Key, (string?)setting.Value))).Build());
        add(services);
        return services.BuildServiceProvider().GetRequiredService<IOptions<DatastarOptions>>();
    }
}
