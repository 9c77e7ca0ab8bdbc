using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Slices;

/// <summary>Makes tag helpers of one type, their constructor parameters taken from the services.</summary>
internal static class TagHelperFactory<[DynamicallyAccessedMembers(SliceTagHelpers.NeededMembers)] TTagHelper> where TTagHelper : ITagHelper
{
    private static readonly bool NeedsServices = typeof(TTagHelper).GetConstructor(Type.EmptyTypes) is null;

    private static readonly PropertyInfo? ViewContext = Array.Find(
        typeof(TTagHelper).GetProperties(), property => property.IsDefined(typeof(ViewContextAttribute)));

    public static TTagHelper Create(RazorSlice slice)
    {
        if (ViewContext is not null)
        {
            throw new NotSupportedException(
                $"The tag helper {typeof(TTagHelper).Name} cannot be used in a slice: its property {ViewContext.Name} needs a ViewContext, which only MVC views "
                + $"and Razor Pages have. Take the tag helper out of the slice's _ViewImports.cshtml: @removeTagHelper {typeof(TTagHelper).FullName}, {typeof(TTagHelper).Assembly.GetName().Name}");
        }
        return NeedsServices
            ? ActivatorUtilities.CreateInstance<TTagHelper>(slice.ServiceProvider ?? throw new InvalidOperationException(
                $"The tag helper {typeof(TTagHelper).Name} takes services, but the slice {slice.GetType().Name} has none: set its ServiceProvider."))
            : Activator.CreateInstance<TTagHelper>();
    }
}
