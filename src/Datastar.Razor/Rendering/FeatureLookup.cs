using Microsoft.AspNetCore.Http.Features;

namespace Datastar.Razor.Rendering;

/// <summary>Finds features of a request.</summary>
internal static class FeatureLookup
{
    /// <summary>Returns a feature, or <see langword="null"/>. <c>Get</c> is a generic virtual method, which the runtime looks up by hash at each call; the indexer is not.</summary>
    public static TFeature? Find<TFeature>(this IFeatureCollection features) where TFeature : class => (TFeature?)features[typeof(TFeature)];
}
