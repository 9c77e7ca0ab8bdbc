namespace Datastar.Razor.Testing;

/// <summary>A file that a user chose in a file input.</summary>
/// <param name="Name">The name of the file, without folders.</param>
/// <param name="Content">What the file holds.</param>
/// <param name="ContentType">Its media type, such as <c>text/plain</c>.</param>
public sealed record PageFile(string Name, ReadOnlyMemory<byte> Content, string ContentType = "application/octet-stream");
