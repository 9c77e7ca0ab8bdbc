using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text.Unicode;

namespace Datastar.Razor.Benchmarks;

/// <summary>The same event written by hand, framed as it goes: the limit for this one template.</summary>
internal static class HandWritten
{
    private const int LargestItem = 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\r\n");

    public static void Todos(PipeWriter output, IReadOnlyList<TodoItem> todos)
    {
        output.Write("event: datastar-patch-elements\ndata: elements <ul id=\"todos\">\n"u8);
        for (var i = 0; i < todos.Count; i++)
            output.Advance(Todo(output.GetSpan(LargestItem), todos[i]));
        output.Write("data: elements </ul>\n\n"u8);
    }

    private static int Todo(Span<byte> span, TodoItem todo)
    {
        var start = span.Length;
        Put(ref span, "data: elements     <li id=\"todo-"u8);
        Put(ref span, todo.Id);
        Put(ref span, "\"><input type=\"checkbox\""u8);
        Put(ref span, todo.IsDone ? " checked=\"checked\""u8 : ""u8);
        Put(ref span, " data-on:change=\"@put('/todos/"u8);
        Put(ref span, todo.Id);
        Put(ref span, "')\"><label>"u8);
        PutText(ref span, todo.Title);
        Put(ref span, "</label><button data-on:click=\"@post('/todos/"u8);
        Put(ref span, todo.Id);
        Put(ref span, "/edit')\">Edit</button><button data-on:click=\"@delete('/todos/"u8);
        Put(ref span, todo.Id);
        Put(ref span, "')\">Delete</button></li>\n"u8);
        return start - span.Length;
    }

    private static void Put(ref Span<byte> span, ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(span);
        span = span[utf8.Length..];
    }

    private static void Put(ref Span<byte> span, int value)
    {
        Utf8Formatter.TryFormat(value, span, out var written);
        span = span[written..];
    }

    private static void PutText(ref Span<byte> span, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            Utf8.FromUtf16(special < 0 ? text : text[..special], span, out _, out var written);
            span = span[written..];
            if (special < 0)
                return;
            Put(ref span, text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\'' => "&#x27;"u8,
                '\r' => "&#xD;"u8,
                _ => "&#xA;"u8,
            });
            text = text[(special + 1)..];
        }
    }
}
