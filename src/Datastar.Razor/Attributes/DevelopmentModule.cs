namespace Datastar.Razor.Attributes;

/// <summary>The script that pages get in Development, beside the client.</summary>
internal sealed class DevelopmentModule
{
    /// <summary>Its path in the app; <see langword="null"/> where pages get none.</summary>
    public string? Path { get; set; }
}
