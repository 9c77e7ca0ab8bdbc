using System.Runtime.InteropServices;

namespace Datastar.Razor.Benchmarks;

/// <summary>Writes the results into <c>benchmarks/README.md</c> and draws them.</summary>
internal static class Report
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- end of results -->";

    public static void Write(string directory, IEnumerable<Type> classes, int turns)
    {
        var tables = new StringWriter { NewLine = "\n" };
        tables.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}.");
        var rows = Comparison.Run(classes, "", "", turns, tables);

        File.WriteAllText(Path.Combine(directory, "todo-list.svg"), Plot.Ratios([.. rows.Where(row => row.Class == typeof(TodoListBenchmarks))]));
        var path = Path.Combine(directory, "README.md");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + $"\n\n{tables}\n" + text[text.IndexOf(End, StringComparison.Ordinal)..]);
    }
}
