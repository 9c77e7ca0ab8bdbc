using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>
/// The base class of a slice without a model: a RazorSlices slice in which tag helpers work, <c>ds-*</c> and any other.
/// </summary>
/// <remarks>Name it in <c>_ViewImports.cshtml</c>: <c>@inherits DatastarSlice</c>.</remarks>
/// <seealso cref="DatastarSlice{TModel}"/>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract partial class DatastarSlice : RazorSlice, IResult;
