using System.Text.Json.Serialization;
using AppNamespace.Hello;

namespace AppNamespace;

/// <summary>How signals are read and written without reflection: one line for each type.</summary>
[JsonSerializable(typeof(HelloSignals))]
internal sealed partial class AppJson : JsonSerializerContext;
