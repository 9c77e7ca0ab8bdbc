namespace Datastar.Razor.Generators.Library;

/// <summary>The names of the library, of RazorSlices and of ASP.NET Core that rules over C# code look for, written once.</summary>
internal static class LibraryNames
{
    public const string Namespace = "Datastar.Razor.";
    public const string Actions = Namespace + "Actions";
    public const string ActionOptions = Namespace + "ActionOptions";
    public const string Attributes = Namespace + "DatastarAttributes";
    public const string Ds = Namespace + "Ds";
    public const string Event = Namespace + "DatastarEvent";
    public const string EventWriter = Namespace + "ServerSentEventGenerator";
    public const string Evt = Namespace + "Evt";
    public const string Expression = Namespace + "DatastarExpression";
    public const string Fragment = Namespace + "Fragment";
    public const string HtmlAttributeName = "HtmlAttributeNameAttribute";
    public const string HtmlFragment = Namespace + "HtmlFragment";
    public const string Js = "Js";
    public const string Live = Namespace + "ILive";
    public const string LiveStream = Namespace + "LiveStreamResult";
    public const string LocalSignal = Namespace + "LocalSignalAttribute";
    public const string Modifiers = Namespace + "ModifierExtensions";
    public const string PatchElementsOptions = Namespace + "PatchElementsOptions";
    public const string Result = Namespace + "DatastarResult";
    public const string Signals = Namespace + "SignalsAttribute";
    public const string SignalFilter = Namespace + "SignalFilter";
    public const string SignalName = Namespace + "SignalNameAttribute";
    public const string Slice = Namespace + "DatastarSlice";
    public const string TagHelper = Namespace + "DatastarTagHelper";
    public const string Url = Namespace + "Url";
    public const string UrlHelpers = Namespace + "UrlHelperExtensions";

    public const string RazorSlice = "RazorSlices.RazorSlice";
    public const string SliceProxy = "RazorSlices.IRazorSliceProxy";

    public const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    public const string RenderTreeBuilder = "Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder";
    public const string RouteBuilder = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    public const string RouteGroup = "Microsoft.AspNetCore.Routing.RouteGroupBuilder";
    public const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";

    /// <summary>The actions that send a request, and how.</summary>
    public static readonly IReadOnlyDictionary<string, string> Verbs = new Dictionary<string, string>
    {
        ["Get"] = "GET",
        ["Post"] = "POST",
        ["Put"] = "PUT",
        ["Patch"] = "PATCH",
        ["Delete"] = "DELETE",
        ["Query"] = "QUERY",
        ["Follow"] = "GET",
    };
}
