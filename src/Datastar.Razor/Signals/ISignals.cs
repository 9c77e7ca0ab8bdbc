using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Datastar.Razor;

/// <summary>
/// A class or record marked <see cref="SignalsAttribute"/>, which binds as a parameter of a minimal API endpoint. The generator
/// adds it to the type, and writes its members.
/// </summary>
/// <remarks>
/// Where the request delegate generator is on (as with <c>PublishAot</c>), write it on the type yourself, since one generator
/// does not see what another one writes:
/// <c>[Signals] public partial record TodoSignals(string Title = "") : ISignals&lt;TodoSignals&gt;;</c>
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ISignals<TSelf> : IBindableFromHttpContext<TSelf>, IEndpointParameterMetadataProvider
    where TSelf : class, ISignals<TSelf>;
