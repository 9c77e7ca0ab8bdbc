using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint.Native;

namespace Datastar.Razor.Testing;

internal sealed partial class FetchCall
{
    private FetchRequest? Build()
    {
        if (!Uri.TryCreate(_window.BaseUrl, _url, out var url)) throw Error("TypeError", $"Failed to construct 'URL': {_url} is no address");
        return _options.ContentType switch
        {
            "json" => BuildJson(url),
            "form" => BuildForm(url),
            var type => throw Error("FetchInvalidContentType", $"contentType is '{type}', not json or form,"),
        };
    }

    private FetchRequest BuildJson(Uri url)
    {
        _window.Signals.Graph.StartReading();
        var payload = _options.Payload ?? _window.Signals.Filtered(_options.Filter);
        _window.Signals.Graph.StopReading();
        var text = _window.JsonText(payload);
        var query = Query.Parse(url);
        var shown = Query.Path(url, query);
        if (HasBody) return new() { Url = Query.With(url, query), Shown = shown, Signals = text, Content = () => text is null ? null : new StringContent(text, Encoding.UTF8) };
        Query.Set(query, "datastar", text ?? "undefined");
        return new() { Url = Query.With(url, query), Shown = shown, Signals = text };
    }

    private FetchRequest? BuildForm(Uri url)
    {
        var (element, submitter) = (_context.Attribute.Element, (IElement?)_context.Attribute.Element);
        var form = (_options.Selector is { } selector ? _window.Document.QuerySelector(selector) : element.Closest("form")) as IHtmlFormElement ??
            throw Error("FetchFormNotFound", _options.Selector is { } wanted ? $"No form matches {wanted}" : "The element is in no form");
        if (!form.HasAttribute("novalidate") && !_window.Activation.CheckForm(form))
        {
            // The client shows the messages with a second validation.
            _window.Activation.CheckForm(form);
            _window.Activation.FocusInvalid(form);
            _window.Problem("FormInvalid", $"The form {ClientError.Describe(form)} is not valid ({_window.Activation.Flaws(form)}): nothing was sent, and an indicator stays true.");
            return null;
        }

        if (element == form && _context.Event?.Interface == "SubmitEvent")
        {
            submitter = HostObject.TargetOf(_context.Event.Members.GetValueOrDefault("submitter", JsValue.Null)) as IElement;
        }
        else
        {
            var prevented = new EventListener("submit", null, evt => evt.PreventDefault());
            _window.Events.Add(form, prevented);
            _release = () => _window.Events.Remove(form, prevented);
        }

        var fields = FormData.Of(form, _window.Controls);
        if (submitter is IHtmlButtonElement || (submitter is IHtmlInputElement input && InputValue.TypeOf(input) == "submit"))
            if (submitter.GetAttribute("name") is { Length: > 0 } name) fields.Add(new(name, _window.Controls.Value(submitter)));
        return Send(url, fields, form.GetAttribute("enctype") == "multipart/form-data");
    }

    private FetchRequest Send(Uri url, List<FormField> fields, bool multipart)
    {
        if (!multipart) _headers["Content-Type"] = "application/x-www-form-urlencoded";
        var query = Query.Parse(url);
        if (!HasBody)
        {
            foreach (var field in fields) query.Add((field.Name, field.File is null ? field.Value : "[object File]"));
            return new() { Url = Query.With(url, query), Shown = Query.Path(url, query), Fields = fields };
        }

        return new()
        {
            Url = Query.With(url, query),
            Shown = Query.Path(url, query),
            Fields = fields,
            Content = () => multipart ? FormContent.Multipart(fields) : FormContent.UrlEncoded([.. fields.Select(f => f.File is null ? f : new FormField(f.Name, "[object File]"))], asForm: false),
        };
    }

    private bool HasBody => _method != HttpMethod.Get && _method != HttpMethod.Delete;
}
