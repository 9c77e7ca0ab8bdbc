using System.Text.Json.Nodes;

namespace Datastar.Razor.Events;

/// <summary>Dotted paths of signals as nested JSON objects.</summary>
internal static class SignalPaths
{
    public static void SetNull(JsonObject root, string path)
    {
        var segments = path?.Split('.') ?? [];
        if (segments.Length == 0 || Array.Exists(segments, string.IsNullOrWhiteSpace) || path!.StartsWith('$'))
            throw new ArgumentException($"'{path}' is not the path of a signal: write names with dots between them, without a dollar sign: user.name.", nameof(path));

        for (var i = 0; i < segments.Length - 1; i++)
        {
            if (root[segments[i]] is JsonObject inner)
            {
                root = inner;
                continue;
            }
            // A parent that goes takes its children with it.
            if (root.ContainsKey(segments[i]))
                return;
            root[segments[i]] = inner = [];
            root = inner;
        }
        root[segments[^1]] = null;
    }
}
