using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.DependencyInjection;

/// <summary>Reads the section <c>Datastar</c> of the configuration, before any code changes the settings, and refuses settings that are not usable.</summary>
/// <remarks>By hand, because configuration binding by reflection is not safe for trimming.</remarks>
internal sealed class DatastarConfiguration(IServiceProvider services) : IConfigureOptions<DatastarOptions>, IValidateOptions<DatastarOptions>
{
    private const string SectionName = "Datastar";

    private static readonly string[] Known =
    [
        nameof(DatastarOptions.ScriptUrl), nameof(DatastarOptions.ScriptIntegrity), nameof(DatastarOptions.Antiforgery), nameof(DatastarOptions.RedirectChallenges),
        nameof(DatastarOptions.Development), nameof(DatastarOptions.Signals), nameof(DatastarOptions.Compression),
    ];

    public void Configure(DatastarOptions options)
    {
        if (services.GetService<IConfiguration>()?.GetSection(SectionName) is not { } section)
            return;
        foreach (var setting in section.GetChildren())
        {
            if (!Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                throw new InvalidOperationException($"The setting '{setting.Path}' cannot be configured: '{SectionName}' has {string.Join(", ", Known)}. What is code, such as OnStreamError, is set by AddDatastar(o => …).");
        }
        options.ScriptUrl = section[nameof(DatastarOptions.ScriptUrl)] ?? options.ScriptUrl;
        options.ScriptIntegrity = section[nameof(DatastarOptions.ScriptIntegrity)] ?? options.ScriptIntegrity;
        options.Antiforgery = Truth(section, nameof(DatastarOptions.Antiforgery)) ?? options.Antiforgery;
        options.RedirectChallenges = Truth(section, nameof(DatastarOptions.RedirectChallenges)) ?? options.RedirectChallenges;
        options.Development = Truth(section, nameof(DatastarOptions.Development)) ?? options.Development;
        options.Signals = Signals(section.GetSection(nameof(DatastarOptions.Signals)), options.Signals);
        options.Compression = Compression(section.GetSection(nameof(DatastarOptions.Compression)), options.Compression);
    }

    public ValidateOptionsResult Validate(string? name, DatastarOptions options)
    {
        var failures = Failures(options).OfType<string>().ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string?> Failures(DatastarOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ScriptUrl))
            yield return "DatastarOptions.ScriptUrl is empty: leave it out for the CDN, or name the app's own copy, such as /datastar.js.";
        if (options.Signals is null)
            yield return "DatastarOptions.Signals is null: leave it out for the default limits.";
        if (options.Antiforgery && services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName is null)
            yield return "DatastarOptions.Antiforgery needs a header for the token, and AntiforgeryOptions.HeaderName is null: name one.";
        yield return options.Compression?.Invalid();
    }

    private static SignalLimits Signals(IConfigurationSection section, SignalLimits limits) => new()
    {
        MaxBytes = Number(section, nameof(SignalLimits.MaxBytes)) ?? limits.MaxBytes,
        MaxDepth = Number(section, nameof(SignalLimits.MaxDepth)) ?? limits.MaxDepth,
    };

    // "Compression": true is all by default; a section names what differs.
    private static DatastarCompression? Compression(IConfigurationSection section, DatastarCompression? compression)
    {
        if (section.Value is { Length: > 0 })
            return Truth(section, null) is true ? compression ?? new() : null;
        if (!section.Exists())
            return compression;
        compression ??= new();
        return compression with
        {
            WindowBits = Number(section, nameof(DatastarCompression.WindowBits)) ?? compression.WindowBits,
            Level = Read<CompressionLevel>(section, nameof(DatastarCompression.Level), "Fastest, Optimal or SmallestSize", TryLevel) ?? compression.Level,
        };
    }

    private static int? Number(IConfigurationSection section, string key) => Read(section, key, "a whole number", (string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number));

    private static bool? Truth(IConfigurationSection section, string? key) => Read<bool>(section, key, "true or false", bool.TryParse);

    private static bool TryLevel(string text, out CompressionLevel level) => Enum.TryParse(text, ignoreCase: true, out level) && Enum.IsDefined(level);

    private static T? Read<T>(IConfigurationSection section, string? key, string expected, Reader<T> read) where T : struct =>
        (key is null ? section.Value : section[key]) is not { } text ? null
        : read(text, out var value) ? value
        : throw new InvalidOperationException($"The setting '{section.Path}{(key is null ? "" : $":{key}")}' is '{text}': write {expected}.");

    private delegate bool Reader<T>(string text, out T value);
}
