using System.Globalization;
using System.Text;

namespace Datastar.Razor.LoadTest;

/// <summary>A list of the wanted size that says how often it was changed, as markup and as a frame that is ready to be sent.</summary>
internal sealed class LoadState
{
    private readonly string _items;
    private int _number;

    public LoadState(int bytes)
    {
        var items = new StringBuilder();
        for (var i = 0; items.Length < bytes - 100; i++)
            items.Append(CultureInfo.InvariantCulture, $"<li id=\"todo-{i}\"><button data-on:click=\"@post('/todos/{i}')\">Buy {i * 7919 % 1000} things</button></li>\n");
        _items = items.ToString();
        (Markup, Frame) = Make();
    }

    public string Markup { get; private set; }

    public byte[] Frame { get; private set; }

    public void Next()
    {
        _number++;
        (Markup, Frame) = Make();
    }

    /// <summary>What a client looks for: it comes last.</summary>
    public static byte[] Mark(int number) => System.Text.Encoding.ASCII.GetBytes($"changed {number} times</p>");

    private (string Markup, byte[] Frame) Make()
    {
        var markup = $"<ul id=\"todos\">\n{_items}</ul>\n<p id=\"count\">{System.Text.Encoding.ASCII.GetString(Mark(_number))}";
        return (markup, System.Text.Encoding.UTF8.GetBytes($"event: datastar-patch-elements\ndata: elements {markup.ReplaceLineEndings("\ndata: elements ")}\n\n"));
    }
}
