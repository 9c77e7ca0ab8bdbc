namespace Datastar.Razor.Generators.Library;

/// <summary>Members that people look for on types of the server, by the type's name: earlier names, those of the SDK and of other libraries, and what to write. <c>{0}</c> is what stands before the dot, <c>{1}</c> the arguments.</summary>
internal static class OtherApiNames
{
    private const string Before = "builder.Services.AddDatastar(), before builder.Build()";

    private static readonly Dictionary<(string Type, string Member), string> All = new()
    {
        [("DatastarEvent", "MergeFragments")] = "DatastarEvent.PatchElements({1})",
        [("DatastarEvent", "MergeSignals")] = "DatastarEvent.PatchSignals({1})",
        [("DatastarEvent", "RemoveFragments")] = "DatastarEvent.RemoveElements({1})",
        [("DatastarEvent", "AppendElements")] = "DatastarEvent.PatchElements(…, new() { Mode = ElementPatchMode.Append, Selector = \"#…\" })",
        [("DatastarEvent", "Navigate")] = "DatastarEvent.Redirect({1})",
        [("DatastarEvent", "Alert")] = "DatastarEvent.ExecuteScript(\"alert('…')\")",
        [("ServerSentEventGenerator", "MergeFragmentsAsync")] = "{0}.PatchElementsAsync({1})",
        [("ServerSentEventGenerator", "MergeSignalsAsync")] = "{0}.PatchSignalsAsync({1})",
        [("ServerSentEventGenerator", "RemoveFragmentsAsync")] = "{0}.RemoveElementsAsync({1})",
        [("ServerSentEventGenerator", "RedirectAsync")] = "{0}.SendAsync(DatastarEvent.Redirect({1}))",
        [("ServerSentEventGenerator", "ConsoleLogAsync")] = "{0}.SendAsync(DatastarEvent.ConsoleLog({1}))",
        [("ServerSentEventGenerator", "RemoveSignalsAsync")] = "{0}.SendAsync(DatastarEvent.RemoveSignals({1}))",
        [("ServerSentEventGenerator", "WriteAsync")] = "{0}.SendAsync(…) with an event",
        [("ServerSentEventGenerator", "ReadSignalsAsync")] = "a [Signals] type as a parameter of the endpoint, or await request.ReadSignalsAsync<…>()",
        [("Results", "PatchElements")] = "Results.Datastar({1})",
        [("Results", "PatchSignals")] = "Results.Datastar(DatastarEvent.PatchSignals({1}))",
        [("Results", "DatastarEvent")] = "Results.Datastar({1})",
        [("Results", "Sse")] = "Results.Datastar({1})",
        [("Results", "View")] = "a slice, as in Row.Create(…)",
        [("Results", "Partial")] = "Results.Datastar(Row.Create(…))",
        [("IResultExtensions", "Datastar")] = "Results.Datastar({1})",
        [("IResultExtensions", "RazorSlice")] = "a slice itself, as in Row.Create(…)",
        [("HttpContext", "ReadSignalsAsync")] = "{0}.Request.ReadSignalsAsync<…>(), or a [Signals] type as a parameter",
        [("HttpContext", "IsDatastar")] = "{0}.Request.IsDatastar()",
        [("HttpRequest", "ReadSignals")] = "await {0}.ReadSignalsAsync<…>(), or a [Signals] type as a parameter",
        [("HttpRequest", "IsDatastarRequest")] = "{0}.IsDatastar()",
        [("HttpRequest", "GetSignalsAsync")] = "{0}.ReadSignalsAsync<…>()",
        [("WebApplicationBuilder", "AddDatastar")] = "{0}.Services.AddDatastar({1})",
        [("IServiceCollection", "AddLive")] = "{0}.AddDatastar().AddLive({1})",
        [("IServiceCollection", "AddDatastarLive")] = "{0}.AddDatastar().AddLive({1})",
        [("WebApplication", "UseDatastar")] = Before,
        [("WebApplication", "MapDatastar")] = Before,
        [("WebApplication", "AddDatastar")] = Before,
        [("ILive", "SendAsync")] = "{0}.PublishAsync(\"…\") with the topic that streams follow",
        [("ILive", "BroadcastAsync")] = "{0}.PublishAsync(\"…\") with the topic that streams follow",
        [("ILive", "Publish")] = "await {0}.PublishAsync({1})",
        [("ILive", "Subscribe")] = "{0}.Stream({1})",
        [("ILive", "StreamAsync")] = "{0}.Stream({1})",
        [("Signal", "Reset")] = "{0}.Set(…) with the value that it begins with",
        [("Refs", "Set")] = "{0}.Title.Set(…) with the name of the signal",
        [("El", "ClassList")] = "ds-class-name=\"@S.Busy\", or Js(\"el.classList.add('name')\")",
        [("El", "Style")] = "ds-style-color=\"…\", or Js(\"el.style.color = 'red'\")",
        [("El", "InnerHTML")] = "ds-text, or a patch of the element",
    };

    // What a view has, and what is JavaScript's.
    private static readonly Dictionary<string, string> InTemplates = new()
    {
        ["RenderBody"] = "@await RenderBodyAsync() in a layout, which inherits DatastarLayoutSlice",
        ["ViewBag"] = "@Model, which is what a slice is made with",
        ["ViewData"] = "@Model, which is what a slice is made with",
        ["TempData"] = "@Model, which is what a slice is made with",
        ["Layout"] = "@implements IUsesLayout<…> at the top",
        ["console"] = "Js(\"console.log('…')\")",
        ["document"] = "Js(\"…\") for JavaScript",
        ["window"] = "Js(\"…\") for JavaScript",
        ["localStorage"] = "Js(\"…\") for JavaScript, or ds-persist",
    };

    private static readonly HashSet<string> Names = [.. All.Keys.Select(static key => key.Member)];

    /// <summary>Whether there is anything to say of a name, on whatever it stands.</summary>
    public static bool Know(string member) => Names.Contains(member);

    /// <summary>What to write for a name alone in a template.</summary>
    public static string? InTemplate(string name) => InTemplates.TryGetValue(name, out var instead) ? instead : null;

    /// <summary>What to write for the member of a type.</summary>
    public static string? Find(string type, string member) => All.TryGetValue((type, member), out var instead) ? instead : null;
}
