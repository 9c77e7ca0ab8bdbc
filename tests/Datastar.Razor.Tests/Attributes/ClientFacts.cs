using System.Text.Json;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>What is known of the client, written down independently of the library's own catalogue.</summary>
internal sealed record ClientFacts(string Client, ClientFacts.AttributeFact[] Attributes, string[] Actions, ClientFacts.OptionFact[] ActionOptions)
{
    public static readonly ClientFacts Known = Load();

    public sealed record AttributeFact(string Name, bool Pro, string Key, string Value, ModifierFact[] Modifiers);

    public sealed record ModifierFact(string Name, JsonElement[] Args)
    {
        /// <summary>The values of which an argument is one, for modifiers that name their choices.</summary>
        public string[] Choices => [.. from argument in Args where argument.ValueKind is JsonValueKind.Object from choice in argument.GetProperty("oneOf").EnumerateArray() select choice.GetString()];

        public string? Kind => Args is [{ ValueKind: JsonValueKind.String } kind, ..] ? kind.GetString() : null;
    }

    public sealed record OptionFact(string Name, string[]? Values);

    private static ClientFacts Load()
    {
        using var stream = typeof(ClientFacts).Assembly.GetManifestResourceStream("client-catalogue.json")!;
        return JsonSerializer.Deserialize<ClientFacts>(stream, JsonSerializerOptions.Web)!;
    }
}
