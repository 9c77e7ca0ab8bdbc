using System.Text.Json.Serialization;

namespace ItemNamespace;

/// <summary>How the signals of the page are read and written without reflection.</summary>
[JsonSerializable(typeof(PageNameSignals))]
internal sealed partial class PageNameJson : JsonSerializerContext;
