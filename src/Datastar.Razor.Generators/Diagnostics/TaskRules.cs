using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about tasks that nobody awaits.</summary>
internal static class TaskRules
{
    public static readonly DiagnosticDescriptor
        Written = Error("DSR0480", "A task is written into a template", "'{0}' is a task, and the page would show its name: write @(await {0})"),
        Dropped = Error("DSR0481", "A task is dropped in a template", "Nothing awaits '{0}', so it may run when the page is long sent{1}: write {2}"),
        NotSent = Error("DSR0482", "An event is sent without await", "Nothing awaits '{0}', so the response may be over before it is sent: write await {0}"),
        Blocking = Warning("DSR0483", "A template blocks on a task", "'{0}' holds a thread until the task is done: write await {1}");
}
