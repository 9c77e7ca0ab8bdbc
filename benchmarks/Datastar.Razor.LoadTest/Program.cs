// Opens thousands of streams to an app in a process of its own and publishes to all of them: benchmarks/live.md.
using Datastar.Razor.LoadTest;

if (args is ["server", ..])
{
    await LoadServer.RunAsync(args);
    return;
}

var settings = LoadSettings.Parse(args);
Console.WriteLine(LoadReport.Header(settings));
foreach (var scenario in LoadScenario.All)
    Console.WriteLine(LoadReport.Row(await LoadRun.RunAsync(scenario, settings)));
