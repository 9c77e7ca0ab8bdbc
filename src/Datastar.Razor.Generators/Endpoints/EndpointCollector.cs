using System.Collections.Concurrent;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Gathers, while the compiler goes through a program, what maps endpoints and what asks for them.</summary>
internal sealed class EndpointCollector(Compilation compilation)
{
    // What is mapped by these is read elsewhere, or is no answer to an action.
    private static readonly HashSet<string> Neutral =
    [
        "MapGroup", "MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute", "MapRazorPages", "MapStaticAssets", "MapRazorComponents",
        "MapBlazorHub", "MapShortCircuit",
    ];

    private static readonly HashSet<string> ControllerMaps = ["MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute"];

    // Middleware that answers requests for which no endpoint is mapped.
    private static readonly string[] Answering = ["MapWhen", "UseWhen", "UseSpa", "UseProxy", "UseOcelot", "UseOwin", "UseRouter", "UseMvc"];

    private readonly ConcurrentDictionary<ISymbol, ConcurrentQueue<IOperation>> _callSites = new(SymbolEqualityComparer.Default);

    /// <summary>Whether something may answer that this analysis does not see: nothing is said then.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether controllers are mapped.</summary>
    public bool HasControllers { get; private set; }

    /// <summary>Whether Razor Pages are mapped.</summary>
    public bool HasPages { get; private set; }

    public ConcurrentQueue<MapCall> Maps { get; } = new();

    public ConcurrentQueue<(string Name, string? Template)> ControllerRoutes { get; } = new();

    public ConcurrentQueue<IInvocationOperation> Names { get; } = new();

    public ConcurrentQueue<IInvocationOperation> Requests { get; } = new();

    public ConcurrentQueue<IInvocationOperation> Scripts { get; } = new();

    /// <summary>Events that send the browser to an address.</summary>
    public ConcurrentQueue<IInvocationOperation> Visits { get; } = new();

    public ConcurrentQueue<IInvocationOperation> Links { get; } = new();

    public ConcurrentQueue<string> BasePaths { get; } = new();

    private readonly INamedTypeSymbol? _actions = compilation.GetTypeByMetadataName(LibraryNames.Actions);
    private readonly INamedTypeSymbol? _event = compilation.GetTypeByMetadataName(LibraryNames.Event);
    private readonly INamedTypeSymbol? _url = compilation.GetTypeByMetadataName(LibraryNames.Url);
    private readonly INamedTypeSymbol? _urlHelpers = compilation.GetTypeByMetadataName(LibraryNames.UrlHelpers);
    private readonly INamedTypeSymbol?[] _builders =
    [
        compilation.GetTypeByMetadataName(LibraryNames.RouteBuilder),
        compilation.GetTypeByMetadataName(LibraryNames.RouteGroup),
        compilation.GetTypeByMetadataName(LibraryNames.WebApplication),
    ];

    /// <summary>The builders that a parameter is given, or that an extension block is called on.</summary>
    public IReadOnlyCollection<IOperation> CallSites(ISymbol parameter) => _callSites.TryGetValue(parameter, out var sites) ? sites : [];

    /// <summary>Takes what a call says about endpoints.</summary>
    public void Add(IInvocationOperation call)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);
        if (LibraryNames.Verbs.ContainsKey(method.Name) && SymbolEqualityComparer.Default.Equals(type, _actions))
            Requests.Enqueue(call);
        else if (method.Name == LibraryNames.Js && SymbolEqualityComparer.Default.Equals(type, _actions))
            Scripts.Enqueue(call);
        else if (method.Name is "Redirect" or "ReplaceUrl" or "Prefetch" && SymbolEqualityComparer.Default.Equals(type, _event))
            Visits.Enqueue(call);
        else if (method.Name == "To" && (SymbolEqualityComparer.Default.Equals(type, _url) || SymbolEqualityComparer.Default.Equals(type, _urlHelpers)))
            Links.Enqueue(call);
        else if (!TemplateCode.IsTemplate(call.Syntax.SyntaxTree))
            AddRoutes(call, method, type);
    }

    private void AddRoutes(IInvocationOperation call, IMethodSymbol method, INamedTypeSymbol? type)
    {
        var isFramework = method.ContainingAssembly?.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) is true;
        if (isFramework)
            AddFramework(call, method.Name, type);
        else if (call.Instance is { } receiver && IsBuilder(receiver.Type) && type is { Name: "", ContainingType: not null })
            _callSites.GetOrAdd(type.OriginalDefinition, static _ => new()).Enqueue(receiver);
        else if (call.Arguments.Length > 0)
            AddCallSites(call, method);
    }

    private void AddFramework(IInvocationOperation call, string method, INamedTypeSymbol? type)
    {
        var isMap = method.StartsWith("Map", StringComparison.Ordinal);
        if (method is "WithName")
            Names.Enqueue(call);
        else if (method is "UsePathBase" && RouteText.Of(call.Argument("pathBase")) is { } path)
            BasePaths.Enqueue(path);
        else if (type?.Name is "RunExtensions" or "MapExtensions" || Answering.Contains(method) || method is "UsePathBase"
            || (type?.Name is "UseExtensions" or "UseMiddlewareExtensions" && MiddlewareText.LooksAtPath(call)))
            IsUnknown = true;
        else if (isMap && call.Arguments.Length > 0 && IsBuilder(call.Arguments[0].Parameter?.Type))
            AddMap(call, method);
    }

    private void AddMap(IInvocationOperation call, string method)
    {
        // Bodies are looked at side by side: what is known is never taken back.
        if (ControllerMaps.Contains(method))
            HasControllers = true;
        if (method is "MapRazorPages" or "MapRazorComponents")
            HasPages = true;
        if (MapCall.IsMapping(method))
            Maps.Enqueue(MapCall.Of(call)!);
        else if (method is "MapControllerRoute" or "MapAreaControllerRoute")
            ControllerRoutes.Enqueue((method, RouteText.Of(call.Argument("pattern"))));
        else if (method is "MapDefaultControllerRoute")
            ControllerRoutes.Enqueue((method, "{controller=Home}/{action=Index}/{id?}"));
        else if (!Neutral.Contains(method))
            IsUnknown = true;
    }

    // A method of the program is followed; one of another assembly may map what it likes.
    private void AddCallSites(IInvocationOperation call, IMethodSymbol method)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition is not { } parameter || !IsBuilder(parameter.Type))
                continue;
            if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
                _callSites.GetOrAdd(parameter, static _ => new()).Enqueue(argument.Value);
            else
                IsUnknown = true;
        }
    }

    private bool IsBuilder(ITypeSymbol? type) => type is not null && _builders.Any(builder => SymbolEqualityComparer.Default.Equals(builder, type));
}
