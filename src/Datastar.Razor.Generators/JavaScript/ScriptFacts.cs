using Acornima.Ast;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>How a name is used.</summary>
internal enum NameUse { Value, Object, Callee, Assigned, TypeOf }

/// <summary>A name that the code reads or writes.</summary>
internal sealed record NameFact(string Name, Node Node, NameUse Use, string? Member)
{
    /// <summary>Whether a function gets it.</summary>
    public bool IsArgument { get; init; }
}

/// <summary>A signal that the code reads or writes: <c>$user.name</c>.</summary>
internal sealed record SignalFact(string Path, Node Node, bool IsWritten, bool IsCalled);

/// <summary>A member that the code reads or calls: <c>length</c> of <c>$items.length</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">The name in the code.</param>
/// <param name="Owner">What it is a member of, where that is a path: <c>$items</c>, <c>evt.target</c>.</param>
/// <param name="IsCalled">Whether it is called.</param>
internal sealed record MemberFact(string Name, Node Node, string? Owner, bool IsCalled)
{
    /// <summary>Whether its first argument is a text or a number.</summary>
    public bool TakesLiteral { get; init; }

    /// <summary>What the path of its owner begins with.</summary>
    public string? Root => Owner?.Split('.')[0];
}

/// <summary>A call of an action.</summary>
internal sealed record ActionFact(string Name, CallExpression Call, Node? Around);

/// <summary>What the code of an attribute reads, writes and calls: found in one walk.</summary>
internal sealed class ScriptFacts
{
    public static readonly ScriptFacts None = new();

    private readonly List<NameFact> _names = [];
    private readonly HashSet<string> _declared = [];

    private ScriptFacts() { }

    public ScriptFacts(Script root)
    {
        Root = root;
        new ScriptWalk(this).Visit(root, null);
    }

    public Script? Root { get; }

    public List<SignalFact> Signals { get; } = [];

    public List<ActionFact> Actions { get; } = [];

    /// <summary>Calls of functions by their name alone.</summary>
    public List<CallExpression> Calls { get; } = [];

    public List<TemplateLiteral> Templates { get; } = [];

    /// <summary>Texts in quotes, but for the names in objects.</summary>
    public List<StringLiteral> Texts { get; } = [];

    /// <summary>Comparisons, for equality and for order.</summary>
    public List<BinaryExpression> Comparisons { get; } = [];

    /// <summary>Uses of <c>||</c>.</summary>
    public List<LogicalExpression> Alternatives { get; } = [];

    public List<AssignmentExpression> Assignments { get; } = [];

    /// <summary>What is asked in <c>if (…)</c>, before <c>?</c> and behind <c>!</c>.</summary>
    public List<Node> Conditions { get; } = [];

    public List<ExpressionStatement> Statements { get; } = [];

    /// <summary>Expressions with commas between them.</summary>
    public List<SequenceExpression> Sequences { get; } = [];

    /// <summary>Arrow functions with braces that some function gets, and the call.</summary>
    public List<(ArrowFunctionExpression Function, CallExpression Call)> Callbacks { get; } = [];

    /// <summary>Uses of JavaScript's own <c>delete</c>.</summary>
    public List<UnaryExpression> Removals { get; } = [];

    public List<MemberFact> Members { get; } = [];

    /// <summary>Each <c>this</c> that is the page's window: those in functions with one of their own are left out.</summary>
    public List<ThisExpression> Windows { get; } = [];

    /// <summary>Names that the code does not declare itself.</summary>
    public IEnumerable<NameFact> FreeNames => _names.Where(name => !_declared.Contains(name.Name));

    /// <summary>The value that is returned, or the one statement that is an expression.</summary>
    public Node? Value => Root is not { Body.Count: > 0 } ? null : Root.Body[Root.Body.Count - 1] switch
    {
        ReturnStatement { Argument: { } value } => value,
        ExpressionStatement { Expression: var value } => value,
        _ => null,
    };

    public void Add(NameFact name) => _names.Add(name);

    /// <summary>Whether the code declares the name itself.</summary>
    public bool Declares(string name) => _declared.Contains(name);

    public void Declare(string name) => _declared.Add(name);
}
