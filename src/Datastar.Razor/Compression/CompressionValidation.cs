using Microsoft.Extensions.Options;

namespace Datastar.Razor.Compression;

/// <summary>Refuses settings of the compression that cannot be, at start.</summary>
internal sealed class CompressionValidation : IValidateOptions<DatastarOptions>
{
    public ValidateOptionsResult Validate(string? name, DatastarOptions options) =>
        options.Compression?.Invalid() is { } message ? ValidateOptionsResult.Fail(message) : ValidateOptionsResult.Success;
}
