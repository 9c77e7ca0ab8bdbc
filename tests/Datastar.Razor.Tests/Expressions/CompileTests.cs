using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>What the C# compiler takes and what it refuses.</summary>
public class CompileTests
{
    private static readonly string[] Refused =
    [
        "_ = S.Open + 1;",
        "_ = S.Open + S.Busy;",
        "_ = S.Open - 1;",
        "_ = -S.Open;",
        "_ = S.Title - S.Title;",
        "_ = S.Title * 2;",
        "_ = S.Title > 1;",
        "_ = S.Count > \"1\";",
        "_ = S.Count == \"1\";",
        "_ = S.Title == 1;",
        "_ = S.Open == 1;",
        "_ = S.Open > S.Busy;",
        "_ = S.Count && S.Open;",
        "_ = S.Open && S.Count;",
        "_ = S.Title || S.Open;",
        "_ = S.Count & S.Count;",
        "_ = !S.Count;",
        "_ = !S.Title;",
        "_ = S.Day + S.Day;",
        "_ = S.Tags > 1;",
        "_ = S.Count > S.Title;",
        "_ = S.Count > S.Day;",
        "_ = S.Count > new DateOnly(2026, 1, 2);",
        "_ = S.Day > S.Count;",
        "_ = S.Day * 2;",
        "_ = S.Count * S.Open;",
        "_ = S.Total * 1.5;",
        "_ = S.Title.Add(\"x\");",
        "_ = S.Tags.Add(5);",
        "_ = S.Tags.At(0).Add(\"x\");",
        "_ = S.Count.Is(S.Title);",
        "_ = S.Filter < TodoFilter.All;",
        "_ = S.Count.Set(S.Count * 1.5);",
        "_ = S.Tags.Includes(1);",
        "_ = S.Title.Includes(1);",
        "_ = S.Count.Trim();",
        "_ = S.Count.Toggle();",
        "_ = S.Title.Increment();",
        "_ = S.Title.Set(5);",
        "_ = S.Count.Set(\"5\");",
        "_ = S.Filter == Color.Red;",
        "_ = S.Open.Then(\"a\", 1);",
        "_ = S.Count.Then(\"a\", \"b\");",
        "_ = Get(\"/x\").When(S.Count);",
        "_ = Get(\"/x\").When(\"true\");",
        "_ = Get(5);",
        "_ = Get(S.Count);",
        "_ = Get(\"/x\").Prop(\"checked\");",
        "_ = Ds.Show(S.Open.Debounce(1.Seconds()));",
        "_ = Ds.Text(S.Title.Once());",
        "_ = Ds.Effect(Get(\"/x\").Delay(1.Seconds()));",
        "_ = Ds.OnClick(Get(\"/x\").Terse());",
        "_ = Ds.OnClick(Get(\"/x\").Half());",
        "_ = Ds.OnClick(Get(\"/x\").Every(1.Seconds()));",
        "_ = Ds.OnIntersect(Get(\"/x\").Window());",
        "_ = Ds.OnInterval(Get(\"/x\").Debounce(1.Seconds()));",
        "_ = Ds.Init(Get(\"/x\").Prevent());",
        "_ = Ds.Init(S.Open.Prop(\"checked\"));",
        "_ = Get(\"/x\").Once().When(S.Open);",
        "_ = S.Title.Trim().Event(\"change\");",
        "DatastarExpression<bool> a = S.Count;",
        "DatastarExpression<bool> b = S.Title == S.Title ? true : false;",
        "if (S.Open) { }",
        "if (S.Title == \"x\") { }",
        "if (S.Open && S.Busy) { }",
        "if (!S.Open) { }",
        "while (S.Count > 0) { }",
        "_ = S.Open ? 1 : 2;",
        "bool c = S.Open;",
        "string d = S.Title;",
    ];

    private static readonly string[] Accepted =
    [
        "_ = S.Open && S.Busy || !S.Open;",
        "_ = S.Count + 1 > 2 && S.Title == \"x\";",
        "_ = S.Total + 1 > 2;",
        "_ = S.Count + 1.5 > 2 && S.Count > 2.5m && 1.5 * S.Count > S.Total && S.Total > S.Count;",
        "_ = S.Total.Set(S.Total * S.Count); _ = S.Total.Set(S.Count * S.Total - 1); _ = S.Total.Set(S.Count * 1.19m);",
        "_ = S.Day > new DateOnly(2026, 1, 2) && S.Day <= new Signal<DateOnly>(\"other\");",
        "_ = S.Tags.Add(\"x\"); _ = S.Tags.Remove(S.Title); _ = S.Tags.Any(tag => tag == \"x\");",
        "_ = S.Filter == TodoFilter.All;",
        "_ = S.Open.Then(\"a\", S.Title);",
        "_ = S.Open.Then(S.Title, \"a\");",
        "DatastarExpression<bool> a = Js($\"x({5})\");",
        "DatastarExpression<bool> b = true;",
        "string? text = Get(\"/x\");",
        "_ = Get($\"/x\"); _ = Get($\"/{5}\"); _ = Get(S.Title); _ = Get(\"a\" + 5);",
        "_ = Ds.Bind(S.Title.Event(\"change\").Prop(\"value\"));",
        "_ = Ds.OnClick(Get(\"/x\").When(S.Open).Debounce(1.Seconds()).Window().Throttle(1.Seconds()));",
        "_ = Ds.OnIntersect(Get(\"/x\").Once().Half().Delay(1.Seconds()));",
        "_ = Ds.OnInterval(Get(\"/x\").Every(1.Seconds()).ViewTransition());",
        "_ = Ds.Init(Get(\"/x\").Delay(1.Seconds())).OnSignalPatch(S.Open.Toggle().Debounce(1.Seconds()));",
    ];

    [Fact]
    public async Task A_wrong_type_or_a_branch_in_CSharp_does_not_compile()
    {
        var output = await Compile([.. Refused, .. Accepted]);

        var compiled = Refused.Where((_, line) => !output.Contains($"case.cs({line + 1},", StringComparison.Ordinal));
        var refused = Accepted.Where((_, line) => output.Contains($"case.cs({Refused.Length + line + 1},", StringComparison.Ordinal));
        Assert.Empty(compiled);
        Assert.Empty(refused);
    }

    [Theory]
    [InlineData("IDatastarExpression<int>")]
    [InlineData("IEventStatements")]
    [InlineData("ITimedStatements")]
    public async Task Nobody_else_can_implement_what_expressions_are(string type) =>
        Assert.Contains("CS0535", await Compile([$"}} class E : {type} {{"]), StringComparison.Ordinal);

    [Fact]
    public async Task A_branch_in_CSharp_is_told_what_to_write_instead() =>
        Assert.Contains("condition.Then(whenTrue, whenFalse)", await Compile(["if (S.Open) { }"]), StringComparison.Ordinal);

    private static async Task<string> Compile(string[] lines)
    {
        var folder = Directory.CreateTempSubdirectory("compile");
        try
        {
            // A method for each line, so that one error hides no other.
            var source = new StringBuilder();
            for (var i = 0; i < lines.Length; i++)
                source.Append(CultureInfo.InvariantCulture, $"#line {i + 1} \"case.cs\"\nstatic class C{i} {{ static void M() {{ {lines[i]} }} }}\n");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "source.cs"), Header + source, TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "options.rsp"), Options(), TestContext.Current.CancellationToken);
            return await Run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string folder)
    {
        var compiler = typeof(CompileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "CSharpCompiler").Value!;
        var start = new ProcessStartInfo("dotnet", ["exec", compiler, "@options.rsp", "source.cs"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private static IEnumerable<string> Options()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return ["/target:library", "/langversion:14.0", "/nullable:enable", "/nologo", "/out:out.dll", .. references.Select(reference => $"/reference:\"{reference}\"")];
    }

    private const string Header = """
        using System;
        using System.Collections.Generic;
        using Datastar.Razor;
        using static Datastar.Razor.Actions;
        enum TodoFilter { All }
        enum Color { Red }
        static class S
        {
            public static readonly Signal<string> Title = new("title");
            public static readonly Signal<int> Count = new("count");
            public static readonly Signal<decimal> Total = new("total");
            public static readonly Signal<bool> Open = new("open"), Busy = new("busy");
            public static readonly Signal<List<string>> Tags = new("tags");
            public static readonly Signal<DateOnly> Day = new("day");
            public static readonly Signal<TodoFilter> Filter = new("filter");
        }

        """;
}
