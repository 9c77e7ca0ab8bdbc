using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Development;

/// <summary>The script of the page. It is a file beside the app that building copies and publishing does not.</summary>
internal sealed class ClientModule
{
    public const string FileName = "Datastar.Razor.development.js";

    public ClientModule(ILoggerFactory loggers)
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path))
        {
            DevelopmentLog.NoModule(loggers.CreateLogger(DevelopmentLog.Category), path);
            return;
        }
        var bytes = File.ReadAllBytes(path);
        (Bytes, Name) = (bytes, $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}.js");
    }

    /// <summary>The name by which it is served: another one for each content. <see langword="null"/> where there is no file.</summary>
    public string? Name { get; }

    public ReadOnlyMemory<byte> Bytes { get; }
}
