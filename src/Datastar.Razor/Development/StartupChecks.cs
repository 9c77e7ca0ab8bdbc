using Datastar.Razor.Development.Checks;
using Datastar.Razor.Development.Traces;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Development;

/// <summary>Looks once, when the app has started, for what would keep its pages from working, and logs what it finds.</summary>
internal sealed class StartupChecks(IServiceProvider services, Templates templates, ILoggerFactory loggers)
{
    public void Run()
    {
        var logger = loggers.CreateLogger(DevelopmentLog.Category);
        List<(string Name, string Text)> texts = [.. templates.All()];
        foreach (var finding in ScriptChecks.Find(services, texts).Concat(EndpointChecks.Find(services)).Concat(SettingChecks.Find(services, texts)))
            DevelopmentLog.Found(logger, finding);
    }
}
