using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Tests.Documentation;

/// <summary>The blocks of a page as an app: statements in methods that have at hand what a reader's app has, declarations in classes, templates as files.</summary>
internal static partial class SnippetApp
{
    // What the pages leave to the reader: the app's own types and templates.
    private const string Types = """
        #nullable enable
        using Microsoft.AspNetCore.Mvc;
        var main = WebApplication.Create();
        public enum TodoFilter { All, Active, Completed }
        public sealed record Todo(int Id, string Title);
        public sealed record Search(string Text = "");
        [Signals] public partial record TodoSignals(string Title = "", int Remaining = 0, TodoFilter Filter = TodoFilter.All);
        public sealed class TodoStore
        {
            public IReadOnlyList<Todo> All() => [];
            public IReadOnlyList<Todo> Of(string list, TodoFilter filter) => [];
            public IReadOnlyList<Todo> Find(string text) => [];
            public void Add(string title) { }
        }
        public sealed class Inbox { public int Unread(string user) => 0; }
        public sealed class Mails { public Task<int> CountAsync(string user, CancellationToken ct) => Task.FromResult(0); }
        public sealed class Prices { public object Now => new { euro = 1 }; }
        public static class Markdown { public static string ToHtml(string markdown) => markdown; }
        public sealed class NpgsqlDataSource { }
        public static class Backplanes
        {
            public static LiveBuilder AddRedisBackplane(this LiveBuilder builder, string configuration) => builder;
            public static LiveBuilder AddPostgresBackplane(this LiveBuilder builder, string connectionString) => builder;
            public static LiveBuilder AddPostgresBackplane(this LiveBuilder builder, Func<IServiceProvider, NpgsqlDataSource> database) => builder;
        }
        """;

    private const string Usings = """
        #nullable enable
        using System.Collections.Concurrent;
        using System.IO;
        using System.Runtime.CompilerServices;
        using System.Text.Json;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.HttpOverrides;
        using Microsoft.AspNetCore.Mvc;
        using static Datastar.Razor.Actions;

        """;

    private static readonly (string Type, string Name)[] AtHand =
    [
        ("string[]", "args"), ("WebApplicationBuilder", "builder"), ("WebApplication", "app"), ("HttpRequest", "request"), ("HttpContext", "context"), ("ILive", "live"),
        ("TodoStore", "store"), ("TodoSignals", "signals"), ("Inbox", "inbox"), ("Prices", "prices"), ("LiveTopic", "topic"), ("string", "userId"), ("string", "sessionId"),
        ("string", "listId"), ("TodoFilter", "filter"), ("string", "connectionString"), ("string", "item"), ("IReadOnlyList<ServerSentEventGenerator>", "open"),
        ("CancellationToken", "cancellationToken"),
    ];

    private static readonly IReadOnlyList<(string Path, string Text)> Templates =
    [
        .. new[] { "Hal", "Sorry", "News", "Answer" }.Select(name => ($"Slices/{name}.cshtml", "@inherits DatastarSlice<string>\n<p id=\"hal\">@Model</p>")),
        .. new[] { "Spinner", "Home" }.Select(name => ($"Slices/{name}.cshtml", "<p></p>")),
        ("Slices/TodoList.cshtml", "@inherits DatastarSlice<IReadOnlyList<Todo>>\n<ul id=\"todos\"></ul>"),
    ];

    // What a block shows is not yet used; the pages' endpoints are not the app's.
    private static readonly HashSet<string> Advice = ["CS1998", "CS0219", "CS8321"];

    /// <summary>Whether a message says that the code does not compile: the others are advice.</summary>
    public static bool IsError(string id) => (id.StartsWith("CS", StringComparison.Ordinal) || id.StartsWith("RZ", StringComparison.Ordinal)) && !Advice.Contains(id);

    public static IReadOnlyList<(string Path, string Text)> Of(IReadOnlyList<Snippet> snippets)
    {
        var files = new Dictionary<string, string> { ["Program.cs"] = Types };
        foreach (var (path, text) in Templates)
            files[path] = text;
        for (var i = 0; i < snippets.Count; i++)
        {
            if (snippets[i].Language == "csharp")
                files[$"Block{i}.cs"] = CSharp(snippets[i].Code, i);
            else
                files[snippets[i].File ?? (snippets[i].Language == "razor" ? $"Components/Block{i}.razor" : $"Slices/Block{i}.cshtml")] = Template(snippets[i].Code);
        }
        return [.. files.Select(file => (file.Key, file.Value))];
    }

    private static string CSharp(string code, int number)
    {
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script)).GetRoot();
        var (types, declarations, statements) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var member in unit.Members)
            (IsStatement(member) ? statements : IsNewType(member) ? types : declarations).Append(member.ToFullString());
        var names = Declared().Matches(statements.ToString()).Select(match => match.Groups[1].Value).ToHashSet();
        var parameters = string.Join(", ", AtHand.Where(value => !names.Contains(value.Name)).Select(value => $"{value.Type} {value.Name}"));
        // Declarations belong to a controller, so that members of one are at home.
        return $$"""
            {{Usings}}
            {{types}}
            public partial class Block{{number}}Controller : Controller
            {
            {{declarations}}
            }
            public static class Block{{number}}
            {
                public static async Task RunAsync({{parameters}})
                {
            {{statements}}
                }
                private static async IAsyncEnumerable<DatastarEvent> OpenTheDoors([EnumeratorCancellation] CancellationToken ct) { await Task.Yield(); yield break; }
            }
            """;
    }

    private static bool IsStatement(MemberDeclarationSyntax member) => member is GlobalStatementSyntax or FieldDeclarationSyntax { Modifiers.Count: 0 };

    // A type that other blocks of the page use; one that the app has already stays in its own block.
    private static bool IsNewType(MemberDeclarationSyntax member) =>
        member is TypeDeclarationSyntax type && !Types.Contains($" {type.Identifier.Text}(", StringComparison.Ordinal) && !Types.Contains($"class {type.Identifier.Text} ", StringComparison.Ordinal);

    private static string Template(string code) =>
        code.Contains("@S.", StringComparison.Ordinal) || code.Contains("@(S.", StringComparison.Ordinal) ? $"@{{ var S = TodoSignals.Ref; }}\n{code}" : code;

    [GeneratedRegex(@"(?:\bvar|^\w+) (\w+) =", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
