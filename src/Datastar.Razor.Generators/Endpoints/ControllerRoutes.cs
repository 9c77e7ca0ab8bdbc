using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>The endpoints of MVC controllers, by their attributes and by the conventional routes of the program.</summary>
internal static class ControllerRoutes
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc.";

    public static IEnumerable<MappedEndpoint> Of(Compilation compilation, IReadOnlyCollection<string?> conventions, CancellationToken cancellationToken)
    {
        foreach (var controller in compilation.Assembly.GlobalNamespace.Types().Where(type => type.ContainingType is null && IsController(type)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var action in Actions(controller))
            {
                foreach (var endpoint in Of(controller, action, conventions))
                    yield return endpoint;
            }
        }
    }

    private static IEnumerable<MappedEndpoint> Of(INamedTypeSymbol controller, IMethodSymbol action, IReadOnlyCollection<string?> conventions)
    {
        var attributes = action.GetAttributes().Where(IsRoute).ToList();
        var prefixes = Chain(controller).SelectMany(type => type.GetAttributes()).Where(attribute => attribute.AttributeClass?.Name == "RouteAttribute").Select(TemplateOf).ToList();
        var verbs = attributes.Select(VerbsOf).Where(own => own is not null).SelectMany(own => own!).ToList();
        var own = attributes.Select(TemplateOf).Where(template => template is not null).ToList();
        if (prefixes.Count == 0 && own.Count == 0)
            return conventions.SelectMany(convention => Conventional(convention, controller, action, verbs));

        var routes =
            from template in own.Count == 0 ? [""] : own
            from prefix in prefixes.Count == 0 || template!.StartsWith("/", StringComparison.Ordinal) || template.StartsWith("~/", StringComparison.Ordinal) ? [""] : prefixes
            select Fill(prefix + "/" + template, controller, action);
        return routes.Select(route => new MappedEndpoint(RouteTemplate.Parse(route), verbs.Count == 0 ? null : verbs, AnyPrefix: false));
    }

    private static IEnumerable<MappedEndpoint> Conventional(string? template, INamedTypeSymbol controller, IMethodSymbol action, List<string> verbs)
    {
        // A route that is not constant may be any.
        var route = template is null ? "{**all}" : Fill(Named(Named(template, "controller", NameOf(controller)), "action", ActionName(action)), controller, action);
        yield return new(RouteTemplate.Parse(route), verbs.Count == 0 ? null : verbs, AnyPrefix: template is null);
        // {controller=Home}/{action=Index} answers without the names that are its defaults.
        if (template is null || template.IndexOf("{action=" + ActionName(action), StringComparison.OrdinalIgnoreCase) < 0)
            yield break;
        var isHome = template.IndexOf("{controller=" + NameOf(controller), StringComparison.OrdinalIgnoreCase) >= 0;
        yield return new(RouteTemplate.Parse(isHome ? "/" : "/" + NameOf(controller)), verbs.Count == 0 ? null : verbs, AnyPrefix: template.IndexOf("{area", StringComparison.Ordinal) >= 0);
    }

    private static string Named(string template, string parameter, string name)
    {
        var start = template.IndexOf("{" + parameter, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : template.IndexOf('}', start);
        return end < 0 ? template : template.Substring(0, start) + name + template.Substring(end + 1);
    }

    private static string Fill(string template, INamedTypeSymbol controller, IMethodSymbol action)
    {
        var area = Chain(controller).SelectMany(type => type.GetAttributes()).FirstOrDefault(attribute => attribute.AttributeClass?.Name == "AreaAttribute");
        var filled = template.Replace("[controller]", NameOf(controller)).Replace("[action]", ActionName(action));
        return area?.ConstructorArguments.FirstOrDefault().Value is string name ? Named(filled.Replace("[area]", name), "area", name) : filled;
    }

    private static bool IsController(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false }
        && (type.Name.EndsWith("Controller", StringComparison.Ordinal) || Chain(type).Any(current => current.ToDisplayString() == LibraryNames.Controller || current.Has(Mvc + "ControllerAttribute")));

    private static IEnumerable<IMethodSymbol> Actions(INamedTypeSymbol controller) => Chain(controller)
        .TakeWhile(type => !type.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Where(method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false } && !method.Has(Mvc + "NonActionAttribute"));

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
            yield return current;
    }

    private static bool IsRoute(AttributeData attribute) => attribute.AttributeClass is { } type
        && (type.Name is "RouteAttribute" or "AcceptVerbsAttribute" || type.BaseType?.ToDisplayString() == Mvc + "Routing.HttpMethodAttribute");

    private static string? TemplateOf(AttributeData attribute) => attribute.AttributeClass?.Name == "AcceptVerbsAttribute"
        ? attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Route").Value.Value as string
        : attribute.ConstructorArguments.FirstOrDefault(argument => argument.Kind is TypedConstantKind.Primitive).Value as string;

    private static IEnumerable<string>? VerbsOf(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "HttpGetAttribute" => ["GET"],
        "HttpPostAttribute" => ["POST"],
        "HttpPutAttribute" => ["PUT"],
        "HttpPatchAttribute" => ["PATCH"],
        "HttpDeleteAttribute" => ["DELETE"],
        "AcceptVerbsAttribute" => attribute.ConstructorArguments.SelectMany(argument => argument.Kind is TypedConstantKind.Array ? [.. argument.Values] : new[] { argument }).Select(value => value.Value as string ?? ""),
        _ => null,
    };

    private static string NameOf(INamedTypeSymbol controller) =>
        controller.Name.EndsWith("Controller", StringComparison.Ordinal) ? controller.Name.Substring(0, controller.Name.Length - "Controller".Length) : controller.Name;

    private static string ActionName(IMethodSymbol action)
    {
        var named = action.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "ActionNameAttribute");
        var name = named?.ConstructorArguments.FirstOrDefault().Value as string ?? action.Name;
        return named is null && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
    }
}
