using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

internal sealed partial class Activation
{
    /// <summary>Tells a control that it is not valid.</summary>
    public bool Check(IElement control)
    {
        if (window.Validity.Flaw(control) is null) return true;
        window.Events.Dispatch(control, UserEvents.Plain("invalid", bubbles: false, cancelable: true));
        return false;
    }

    public bool CheckForm(IHtmlFormElement form)
    {
        var invalid = window.Validity.InvalidControls(form);
        foreach (var control in invalid) Check(control);
        return invalid.Count == 0;
    }

    public string Flaws(IHtmlFormElement form) =>
        string.Join(", ", window.Validity.InvalidControls(form).Select(c => $"{ClientError.Describe(c)} {window.Validity.Flaw(c)}"));

    /// <summary>A browser shows its message at the first control that is not valid, and focuses it.</summary>
    public void FocusInvalid(IHtmlFormElement form)
    {
        if (window.Validity.InvalidControls(form) is [var first, ..] && FocusState.IsFocusable(first)) window.Focus.Move(first);
    }

    /// <summary>Validates, tells of the submission, and sends the form unless a listener prevents it.</summary>
    public void Submit(IHtmlFormElement form, IElement? submitter)
    {
        if (!window.Document.Contains(form)) return;
        if (!form.HasAttribute("novalidate") && submitter?.HasAttribute("formnovalidate") != true && !CheckForm(form))
        {
            FocusInvalid(form);
            return;
        }

        var evt = new DomEvent("submit") { Interface = "SubmitEvent", Bubbles = true, Cancelable = true, IsTrusted = true };
        evt.Members["submitter"] = window.Host.Wrap(submitter);
        if (window.Events.Dispatch(form, evt)) Send(form, submitter);
    }

    public void Reset(IHtmlFormElement form)
    {
        if (window.Events.Dispatch(form, UserEvents.Plain("reset", cancelable: true))) window.Controls.Reset(form);
    }

    /// <summary>Sends a form without Datastar: the page goes to the answer.</summary>
    public void Send(IHtmlFormElement form, IElement? submitter)
    {
        var method = (submitter?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get").ToLowerInvariant();
        if (method == "dialog")
        {
            if (form.Closest("dialog") is { } dialog) CloseDialog(dialog, submitter?.GetAttribute("value"));
            return;
        }

        var action = submitter?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var url = string.IsNullOrEmpty(action) ? window.Url : new Uri(window.BaseUrl, action);
        var fields = FormData.Of(form, window.Controls, submitter);
        if (method != "post")
        {
            window.Navigate(new(HttpMethod.Get, Query.With(url, [.. fields.Select(f => (f.Name, f.Value))])));
            return;
        }

        var multipart = (submitter?.GetAttribute("formenctype") ?? form.GetAttribute("enctype")) == "multipart/form-data";
        window.Navigate(new(HttpMethod.Post, url) { Content = multipart ? FormContent.Multipart(fields) : FormContent.UrlEncoded(fields) });
    }

    /// <summary>stepUp and stepDown, and what the arrow keys do in number and range inputs.</summary>
    public void Step(IHtmlInputElement input, double count)
    {
        var step = InputValue.Number(input.GetAttribute("step")) is > 0 and var given ? given : 1;
        var value = (InputValue.Number(window.Controls.Value(input)) ?? 0) + count * step;
        if (InputValue.Number(input.GetAttribute("min")) is { } min && value < min) value = min;
        if (InputValue.Number(input.GetAttribute("max")) is { } max && value > max) value = max;
        window.Controls.SetValue(input, Jint.Runtime.TypeConverter.ToString(Jint.Native.JsNumber.Create(Math.Round(value, 10))));
    }
}
