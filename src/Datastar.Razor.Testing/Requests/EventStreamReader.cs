using System.Text;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Cuts the bytes of an event stream into messages as the client does. See https://data-star.dev/reference/sse_events.</summary>
internal sealed class EventStreamReader(Action<string> id, Action<double> retry, Action<ServerSentEvent> message)
{
    private readonly List<byte> _line = [];
    private bool _skipLineFeed;
    private string _event = "";
    private string _data = "";
    private string _id = "";

    public bool HasRest => _line.Count > 0 || _data.Length > 0 || _event.Length > 0;

    public void Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            var skip = _skipLineFeed && b == (byte)'\n';
            _skipLineFeed = false;
            if (skip) continue;
            if (b is not ((byte)'\n' or (byte)'\r'))
            {
                _line.Add(b);
                continue;
            }

            _skipLineFeed = b == (byte)'\r';
            var line = _line.ToArray();
            _line.Clear();
            Line(line);
        }
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        if (line.Length == 0)
        {
            var whole = new ServerSentEvent(_event, _data, _id);
            (_event, _data, _id) = ("", "", "");
            message(whole);
            return;
        }

        // Comments, and lines without a colon, say nothing.
        var colon = line.IndexOf((byte)':');
        if (colon <= 0) return;
        var value = line[(colon + 1)..];
        if (value.Length > 0 && value[0] == (byte)' ') value = value[1..];
        Field(Decode(line[..colon]), Decode(value));
    }

    private void Field(string name, string value)
    {
        switch (name)
        {
            case "data":
                _data = _data.Length > 0 ? $"{_data}\n{value}" : value;
                break;
            case "event":
                _event = value;
                break;
            case "id":
                _id = value;
                id(value);
                break;
            case "retry" when ((JsValue)value).Number() is var milliseconds && !double.IsNaN(milliseconds):
                retry(milliseconds);
                break;
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }
}
