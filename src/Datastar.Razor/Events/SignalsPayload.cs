using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datastar.Razor.Encoding;
using Datastar.Razor.Signals;

namespace Datastar.Razor.Events;

/// <summary>The JSON of a signals patch.</summary>
internal abstract class SignalsPayload
{
    public abstract void WriteTo(FragmentWriter payload, FragmentContext context);

    /// <summary>JSON that is sent as it is. What is not a JSON object is refused: the client would run it as JavaScript.</summary>
    public sealed class Raw : SignalsPayload
    {
        private readonly string _json;

        public Raw(string json)
        {
            ArgumentNullException.ThrowIfNull(json);
            try
            {
                using var document = JsonDocument.Parse(json);
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                    throw new ArgumentException($"A signals patch must be a JSON object such as {{\"count\":1}}, not a JSON {document.RootElement.ValueKind}.", nameof(json));
            }
            catch (JsonException exception)
            {
                throw new ArgumentException($"A signals patch must be valid JSON: {exception.Message} Pass an object instead and it is serialized.", nameof(json), exception);
            }
            SignalKeys.CheckJson(System.Text.Encoding.UTF8.GetBytes(json));
            _json = json;
        }

        public override void WriteTo(FragmentWriter payload, FragmentContext context) => payload.WriteHtml(_json);
    }

    /// <summary>An object that is serialized with the app's JSON options.</summary>
    public sealed class Typed<T>(T signals) : SignalsPayload
    {
        public override void WriteTo(FragmentWriter payload, FragmentContext context)
        {
            var options = SignalsJson.Of(context.Services).Write;
            var json = payload.JsonWriter(options);
            JsonSerializer.Serialize(json, signals, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            json.Flush();
            if (payload.WrittenSpan is not [(byte)'{', ..])
                throw NotAnObject<T>(System.Text.Encoding.UTF8.GetString(payload.WrittenSpan[..Math.Min(20, payload.Length)]));
        }
    }

    /// <summary>What differs between two objects that are serialized with the app's JSON options.</summary>
    public sealed class Changes<T>(T before, T after) : SignalsPayload
    {
        public override void WriteTo(FragmentWriter payload, FragmentContext context)
        {
            var options = SignalsJson.Of(context.Services).Write;
            var json = payload.JsonWriter(options);
            SignalsPatch.Write(json, Serialize(before, options), Serialize(after, options));
            json.Flush();
        }

        private static JsonElement Serialize(T signals, JsonSerializerOptions options)
        {
            var json = JsonSerializer.SerializeToElement(signals, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            return json.ValueKind is JsonValueKind.Object ? json : throw NotAnObject<T>($"{json.ValueKind} ");
        }
    }

    private static ArgumentException NotAnObject<T>(string json) =>
        new($"A signals patch must be a JSON object, but {typeof(T)} is serialized as {json}…: pass an object whose properties are signals.");
}
