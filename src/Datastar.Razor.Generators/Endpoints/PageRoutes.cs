using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>The endpoints of Razor Pages and of routable components, as the Razor compiler has noted them.</summary>
internal static class PageRoutes
{
    private const string Compiled = "Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemAttribute";
    private const string Metadata = "Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemMetadataAttribute";
    private const string Route = "Microsoft.AspNetCore.Components.RouteAttribute";

    private static readonly Regex Handler = new("^On(Get|Post|Put|Patch|Delete)(?![a-z])", RegexOptions.CultureInvariant);

    public static IEnumerable<MappedEndpoint> Of(Compilation compilation)
    {
        var items = compilation.Assembly.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == Compiled).Select(attribute => attribute.ConstructorArguments);
        var pages = items.Where(item => item.Length == 3 && item[1].Value is "mvc.1.0.razor-page" && item[0].Value is INamedTypeSymbol)
            .SelectMany(item => Endpoints((INamedTypeSymbol)item[0].Value!, (string)item[2].Value!));
        return pages.Concat(Components(compilation).Select(route => new MappedEndpoint(RouteTemplate.Parse(route), Verbs: null, AnyPrefix: false)));
    }

    private static IEnumerable<MappedEndpoint> Endpoints(INamedTypeSymbol page, string path)
    {
        var verbs = Verbs(page);
        return Pages(page, path).Select(route => new MappedEndpoint(RouteTemplate.Parse(route), verbs, AnyPrefix: false));
    }

    // OnGet, OnPostAsync, OnPostDelete of the page or its model. A page without any is shown whatever the verb.
    private static string[]? Verbs(INamedTypeSymbol page)
    {
        var model = page.GetMembers("Model").OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        var handlers = WithBases(page).Concat(WithBases(model)).SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Select(method => Handler.Match(method.Name)).Where(match => match.Success);
        string[] verbs = [.. handlers.Select(match => match.Groups[1].Value.ToUpperInvariant()).Append("GET").Distinct()];
        return verbs.Length > 1 ? verbs : null;
    }

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    // /Pages/Todos/Index.cshtml answers at /Todos and at /Todos/Index.
    private static IEnumerable<string> Pages(INamedTypeSymbol page, string path)
    {
        var route = path.Substring(0, path.Length - ".cshtml".Length).Replace("/Areas/", "/").Replace("/Pages/", "/");
        var template = page.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == Metadata && attribute.ConstructorArguments[0].Value is "RouteTemplate")
            ?.ConstructorArguments[1].Value as string;
        if (template?.StartsWith("/", StringComparison.Ordinal) is true || template?.StartsWith("~/", StringComparison.Ordinal) is true)
            return [template];
        var rest = template is null ? "" : "/" + template;
        return route.EndsWith("/Index", StringComparison.OrdinalIgnoreCase) ? [route + rest, route.Substring(0, route.Length - "/Index".Length) + rest] : [route + rest];
    }

    private static IEnumerable<string> Components(Compilation compilation) =>
        from tree in compilation.SyntaxTrees
        where Library.TemplateCode.IsComponent(tree)
        let model = compilation.GetSemanticModel(tree)
        from type in tree.GetRoot().DescendantNodes(node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()
        from attribute in model.GetDeclaredSymbol(type)?.GetAttributes() ?? []
        where attribute.AttributeClass?.ToDisplayString() == Route
        select attribute.ConstructorArguments[0].Value as string;
}
