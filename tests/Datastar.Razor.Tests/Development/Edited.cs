namespace Datastar.Razor.Tests.Development;

/// <summary>Stands for what somebody edits.</summary>
public sealed class Edited
{
    public string Text { get; set; } = "one";
}
