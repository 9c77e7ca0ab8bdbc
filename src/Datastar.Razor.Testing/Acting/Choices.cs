using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>What a user picks: options and files.</summary>
internal sealed class Choices(PageWindow window)
{
    public void Select(IHtmlSelectElement select, string[] values)
    {
        var options = FormControls.OptionsOf(select).ToArray();
        var chosen = new List<IHtmlOptionElement>();
        foreach (var value in values)
        {
            chosen.Add(Array.Find(options, o => FormControls.ValueOf(o) == value) ?? Array.Find(options, o => FormControls.TextOf(o) == value || o.GetAttribute("label") == value) ??
                throw new DatastarPageException($"{ClientError.Describe(select)} has no option \"{value}\". It has: {string.Join(", ", options.Select(o => $"\"{FormControls.ValueOf(o)}\""))}."));
        }

        if (!select.IsMultiple && chosen.Count > 0) window.Controls.Choose(select, chosen[0]);
        else foreach (var option in options) option.IsSelected = chosen.Contains(option);
        window.Events.Dispatch(select, new("input") { Bubbles = true, Composed = true });
        window.Events.Dispatch(select, new("change") { Bubbles = true });
    }

    public void Upload(IHtmlInputElement input, PageFile[] files)
    {
        if (files.Length > 1 && !input.HasAttribute("multiple")) throw new DatastarPageException($"{ClientError.Describe(input)} takes one file: it has no attribute multiple.");
        var chosen = window.Controls.Files(input);
        chosen.Clear();
        chosen.AddRange(files);
        window.Events.Dispatch(input, UserEvents.Plain("input"));
        window.Events.Dispatch(input, UserEvents.Plain("change"));
    }
}
