using System.Text.Json.Serialization;

namespace AotSample;

/// <summary>How signals are read and written without reflection.</summary>
[JsonSerializable(typeof(CounterSignals))]
internal sealed partial class SampleJson : JsonSerializerContext;
