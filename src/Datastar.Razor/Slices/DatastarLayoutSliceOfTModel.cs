using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>The base class of a layout with a model, in which tag helpers work.</summary>
/// <remarks>Begin the layout with <c>@inherits DatastarLayoutSlice&lt;LayoutModel></c>; a page names it by <c>@implements IUsesLayout&lt;_Layout, LayoutModel></c>.</remarks>
/// <typeparam name="TModel">The type of the model.</typeparam>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract partial class DatastarLayoutSlice<TModel> : RazorLayoutSlice<TModel>, IResult;
