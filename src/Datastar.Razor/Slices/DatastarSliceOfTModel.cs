using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>
/// The base class of a slice with a model: a RazorSlices slice in which tag helpers work, <c>ds-*</c> and any other.
/// </summary>
/// <remarks>Begin the slice with <c>@inherits DatastarSlice&lt;Todo></c>.</remarks>
/// <typeparam name="TModel">The type of the model.</typeparam>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract partial class DatastarSlice<TModel> : RazorSlice<TModel>, IResult;
