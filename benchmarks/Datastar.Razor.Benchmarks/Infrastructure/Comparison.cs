using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Datastar.Razor.Benchmarks;

/// <summary>
/// Runs benchmark classes in turns instead of one method after another, and keeps the fastest turn of each method: on a machine
/// that others use too, only what ran side by side can be compared.
/// </summary>
internal static class Comparison
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs them, writes a table for each class, and returns what the tables say.</summary>
    public static List<ComparisonRow> Run(IEnumerable<Type> classes, string methods, string parameter, int turns, TextWriter output)
    {
        var rows = new List<ComparisonRow>();
        foreach (var type in classes)
        {
            output.WriteLine($"\n### {type.Name[..^"Benchmarks".Length]}\n\n| | | time | ratio | allocated |\n| --- | --- | ---: | ---: | ---: |");
            foreach (var (label, instance) in Cases(type, parameter))
            {
                foreach (var row in Measure(type, label, [.. Methods(instance, methods)], turns))
                {
                    output.WriteLine(row);
                    rows.Add(row);
                }
            }
        }
        return rows;
    }

    private static IEnumerable<(string Label, object Instance)> Cases(Type type, string wanted)
    {
        var parameter = type.GetProperties().FirstOrDefault(p => p.IsDefined(typeof(ParamsAttribute)));
        foreach (var value in parameter?.GetCustomAttribute<ParamsAttribute>()!.Values ?? [null])
        {
            if (wanted.Length > 0 && value?.ToString() != wanted)
                continue;
            var instance = Activator.CreateInstance(type)!;
            parameter?.SetValue(instance, value);
            type.GetMethods().FirstOrDefault(m => m.IsDefined(typeof(GlobalSetupAttribute)))?.Invoke(instance, null);
            yield return ($"{parameter?.Name} {value}", instance);
        }
    }

    private static IEnumerable<Measured> Methods(object instance, string name) =>
        from method in instance.GetType().GetMethods()
        let benchmark = method.GetCustomAttribute<BenchmarkAttribute>()
        where benchmark is not null && method.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
        select new Measured(method.Name, benchmark.Baseline, method.CreateDelegate<Func<int>>(instance), benchmark.OperationsPerInvoke);

    private static IEnumerable<ComparisonRow> Measure(Type type, string label, Measured[] methods, int turns)
    {
        for (var round = 0; turns > 1 && round < 8; round++)
        {
            foreach (var method in methods)
                method.WarmUp();
            // The compiler of hot code works in the background, and only when it is left alone.
            Thread.Sleep(250);
        }
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var method in methods)
                method.TakeTurn(Turn);
        }
        var baseline = methods.FirstOrDefault(m => m.IsBaseline)?.Nanoseconds;
        return methods.Select(m => new ComparisonRow(type, label, m.Name.Replace('_', ' '), m.Nanoseconds / m.Operations, m.Nanoseconds / baseline, m.Allocated / m.Operations));
    }

    private sealed class Measured(string name, bool isBaseline, Func<int> run, int operations)
    {
        public string Name => name;
        public bool IsBaseline => isBaseline;
        public int Operations => operations;
        public double Nanoseconds { get; private set; } = double.MaxValue;
        public long Allocated { get; private set; } = long.MaxValue;

        public void WarmUp()
        {
            for (var i = 0; i < 100; i++)
                run();
        }

        public void TakeTurn(TimeSpan length)
        {
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            var batch = Nanoseconds > 1e9 ? 1 : Math.Max(1, (int)(length.TotalNanoseconds / 5 / Nanoseconds));
            var count = 0;
            TimeSpan elapsed;
            do
            {
                for (var i = 0; i < batch; i++)
                    run();
                count += batch;
                elapsed = Stopwatch.GetElapsedTime(began);
            }
            while (elapsed < length);
            Nanoseconds = Math.Min(Nanoseconds, elapsed.TotalNanoseconds / count);
            Allocated = Math.Min(Allocated, (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / count);
        }
    }
}
