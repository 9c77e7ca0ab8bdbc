using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Validation;

/// <summary>Which signals of a request do not bind to their types, each with its message. The serializer stops at the first: it is asked again without it.</summary>
internal static class BindingErrors
{
    private const int Most = 32;

    /// <summary>The messages by signal.</summary>
    /// <param name="context">The request, whose payload has been read.</param>
    /// <param name="first">The signal at which the serializer stopped.</param>
    public static Dictionary<string, string[]> Of(HttpContext context, string first)
    {
        var sent = SignalsOfRequest.Find(context)!;
        var json = SignalsJson.Of(context.RequestServices);
        var messages = new BindingMessages(context.RequestServices);
        var errors = new Dictionary<string, string[]>();
        var payload = JsonNode.Parse(sent.Payload.Json.Span, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = SignalLimits.LargestDepth })!;
        foreach (var type in sent.Types)
        {
            while (errors.Count < Most && Refusal(payload, json, type) is { Path: { } path })
            {
                var steps = JsonPath.Parse("$." + path);
                var (owner, value) = Find(payload, steps);
                if (!errors.TryAdd(path, [messages.Of(BoundMember.Find(json.ReadType(type), steps), value)]) || owner is not JsonObject names)
                    break;
                names.Remove(steps[^1].Name!);
            }
        }
        // One signal by its path.
        if (errors.Count == 0)
            errors.Add(first, [messages.Of(new(null, null, first), null)]);
        return errors;
    }

    private static SignalsException? Refusal(JsonNode payload, SignalsJson json, Type type)
    {
        try
        {
            SignalsDeserializer.Deserialize(System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()), json.ReadType(type), path: "");
            return null;
        }
        catch (SignalsException refusal)
        {
            return refusal;
        }
    }

    private static (JsonNode? Owner, JsonNode? Value) Find(JsonNode payload, List<(string? Name, string Index)> steps)
    {
        (JsonNode? owner, JsonNode? value) = (null, payload);
        foreach (var (name, index) in steps)
        {
            (owner, value) = (value, value switch
            {
                JsonObject names when name is not null => names[name],
                JsonArray items when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < items.Count => items[at],
                _ => null,
            });
        }
        return (owner, value);
    }
}
