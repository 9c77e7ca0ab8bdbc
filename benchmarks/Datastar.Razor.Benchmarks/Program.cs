using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Datastar.Razor.Benchmarks;
using Perfolizer.Horology;

// These narrow what runs: compare TodoList Datastar 100
var className = args.ElementAtOrDefault(1) ?? "";
var methodName = args.ElementAtOrDefault(2) ?? "";
var parameter = args.ElementAtOrDefault(3) ?? "";
var classes = typeof(Program).Assembly.GetTypes()
    .Where(type => type.Name.EndsWith("Benchmarks", StringComparison.Ordinal) && type.Name.Contains(className, StringComparison.OrdinalIgnoreCase))
    .OrderBy(type => type.Name, StringComparer.Ordinal)
    .ToArray();

switch (args.FirstOrDefault())
{
    case "compare":
        Comparison.Run(classes, methodName, parameter, turns: 200, Console.Out);
        return;
    case "report":
        Report.Write("benchmarks", classes, turns: 200);
        return;
    case "smoke":
        Comparison.Run(classes, methodName, parameter, turns: 1, Console.Out);
        return;
    case "short":
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(4).WithIterationCount(6).WithIterationTime(TimeInterval.FromMilliseconds(100));
        BenchmarkRunner.Run(classes, DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.Min));
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default));
        return;
}
