using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>The base class of a layout without a model, in which tag helpers work.</summary>
/// <remarks>Begin the layout with <c>@inherits DatastarLayoutSlice</c>; a page names it by <c>@implements IUsesLayout&lt;_Layout></c>.</remarks>
/// <seealso cref="DatastarLayoutSlice{TModel}"/>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract partial class DatastarLayoutSlice : RazorLayoutSlice, IResult;
