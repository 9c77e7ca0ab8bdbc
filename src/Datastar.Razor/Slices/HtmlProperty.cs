using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Datastar.Razor.Slices;

/// <summary>
/// For a minimised attribute of a tag helper (<c>&lt;input ds-bind="…" disabled></c>) the Razor compiler emits <c>Html.Raw("")</c>, a property
/// that MVC fills and slices leave empty.
/// </summary>
internal static class HtmlProperty
{
    // Raw uses nothing of the helper's state, and all else needs a view, which a slice does not have.
    private static readonly object RawOnly = RuntimeHelpers.GetUninitializedObject(typeof(HtmlHelper<object>));

    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Properties = new();

    public static void Provide(RazorSlice slice, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        if (!Properties.TryGetValue(type, out var property))
            Properties[type] = property = Find(type);
        if (property is not null && property.GetValue(slice) is null)
            property.SetValue(slice, RawOnly);
    }

    private static PropertyInfo? Find([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) =>
        type.GetProperty("Html") is { CanWrite: true } property && property.PropertyType == typeof(IHtmlHelper<object>) ? property : null;
}
