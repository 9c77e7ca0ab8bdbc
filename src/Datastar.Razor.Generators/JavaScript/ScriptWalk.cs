using Acornima;
using Acornima.Ast;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Walks over code and notes what it does.</summary>
internal sealed class ScriptWalk(ScriptFacts facts)
{
    private int _functions;

    public void Visit(Node node, Node? parent)
    {
        if (node is MemberExpression { Computed: false, Property: Identifier property } read)
            facts.Members.Add(new(property.Name, property, ScriptForm.Path(read.Object), UseOf(read, parent) is NameUse.Callee) { TakesLiteral = parent is CallExpression { Arguments.Count: > 0 } around && around.Callee == node && around.Arguments[0] is Literal or TemplateLiteral });
        NoteForm(node, parent);
        switch (node)
        {
            case Identifier identifier:
                Note(identifier, parent);
                break;
            case StringLiteral text:
                facts.Texts.Add(text);
                break;
            case ThisExpression self when _functions == 0:
                facts.Windows.Add(self);
                break;
            case TemplateLiteral template:
                facts.Templates.Add(template);
                break;
            case CallExpression { Callee: Identifier { Name: var name } } call when name[0] == ExpressionScript.Action:
                facts.Actions.Add(new(name.Substring(1), call, parent));
                break;
            case CallExpression { Callee: Identifier } call:
                facts.Calls.Add(call);
                break;
            case MemberExpression when SignalPath(node) is { } path:
                NoteSignal(node, path, parent);
                VisitComputed(node);
                return;
        }
        // An arrow function has no this of its own.
        _functions += node is IFunction and not ArrowFunctionExpression ? 1 : 0;
        foreach (var child in node.ChildNodes)
        {
            if (IsCode(child, node))
                Visit(child, node);
        }
        _functions -= node is IFunction and not ArrowFunctionExpression ? 1 : 0;
        Declare(node);
    }

    // What rules ask of the form of the code, whatever it names.
    private void NoteForm(Node node, Node? parent)
    {
        switch (node)
        {
            case BinaryExpression comparison when ScriptForm.IsComparison(comparison) || comparison.Operator is Operator.In:
                facts.Comparisons.Add(comparison);
                break;
            // Of bits, where a text is none.
            case NonLogicalBinaryExpression { Operator: Operator.BitwiseAnd or Operator.BitwiseOr } bits when bits.Left is StringLiteral || bits.Right is StringLiteral:
                facts.Comparisons.Add(bits);
                break;
            case LogicalExpression { Operator: Operator.LogicalOr } alternative:
                facts.Alternatives.Add(alternative);
                break;
            case AssignmentExpression assignment:
                facts.Assignments.Add(assignment);
                break;
            case UnaryExpression { Operator: Operator.Delete } removal:
                facts.Removals.Add(removal);
                break;
            case ExpressionStatement statement:
                facts.Statements.Add(statement);
                break;
            case SequenceExpression sequence:
                facts.Sequences.Add(sequence);
                break;
            case ArrowFunctionExpression { Body: BlockStatement } function when parent is CallExpression call && call.Callee != node:
                facts.Callbacks.Add((function, call));
                break;
        }
        if (Condition(node) is { } condition)
            facts.Conditions.Add(condition);
    }

    private static Expression? Condition(Node node) => node switch
    {
        IfStatement choice => choice.Test,
        ConditionalExpression choice => choice.Test,
        UnaryExpression { Operator: Operator.LogicalNot } not => not.Argument,
        _ => null,
    };

    private void Note(Identifier identifier, Node? parent)
    {
        var name = identifier.Name;
        if (name[0] == ExpressionScript.Action)
            return;
        if (name[0] == '$' && name.Length > 1)
            NoteSignal(identifier, name.Substring(1), parent);
        else
            NoteName(identifier, parent);
    }

    private void NoteName(Identifier identifier, Node? parent)
    {
        var member = ((parent as MemberExpression)?.Property as Identifier)?.Name;
        facts.Add(new(identifier.Name, identifier, UseOf(identifier, parent), member) { IsArgument = parent is CallExpression call && call.Callee != identifier });
    }

    private void NoteSignal(Node node, string path, Node? parent)
    {
        var isCalled = parent is CallExpression call && call.Callee == node;
        // The last part of a called path is a method.
        if (isCalled && path.LastIndexOf('.') is var dot and > 0)
            path = path.Substring(0, dot);
        facts.Signals.Add(new(path, node, UseOf(node, parent) == NameUse.Assigned, isCalled && node is Identifier));
    }

    private void VisitComputed(Node node)
    {
        for (var at = node; at is MemberExpression member; at = member.Object)
        {
            if (member.Computed)
                Visit(member.Property, member);
        }
    }

    private static string? SignalPath(Node node) => node switch
    {
        Identifier { Name: { Length: > 1 } name } when name[0] == '$' => name.Substring(1),
        MemberExpression { Computed: false, Optional: false, Property: Identifier property } member => SignalPath(member.Object) is { } path ? $"{path}.{property.Name}" : null,
        MemberExpression member => SignalPath(member.Object),
        _ => null,
    };

    private static NameUse UseOf(Node node, Node? parent) => parent switch
    {
        CallExpression call when call.Callee == node => NameUse.Callee,
        NewExpression made when made.Callee == node => NameUse.Callee,
        TaggedTemplateExpression tagged when tagged.Tag == node => NameUse.Callee,
        MemberExpression member when member.Object == node => NameUse.Object,
        AssignmentExpression assignment when assignment.Left == node => NameUse.Assigned,
        UpdateExpression => NameUse.Assigned,
        UnaryExpression { Operator: Operator.TypeOf } => NameUse.TypeOf,
        _ => NameUse.Value,
    };

    private static bool IsCode(Node child, Node parent) => parent switch
    {
        MemberExpression { Computed: false } member => child != member.Property,
        Property { Computed: false, Shorthand: false } property => child != property.Key,
        Property { Shorthand: true } property => child == property.Value,
        LabeledStatement labeled => child != labeled.Label,
        BreakStatement or ContinueStatement or MetaProperty => false,
        _ => true,
    };

    private void Declare(Node node)
    {
        switch (node)
        {
            case VariableDeclarator declarator:
                DeclarePattern(declarator.Id);
                break;
            case IFunction function:
                DeclareFunction(function);
                break;
            case CatchClause { Param: { } parameter }:
                DeclarePattern(parameter);
                break;
            case IClass { Id: { } id }:
                facts.Declare(id.Name);
                break;
        }
    }

    private void DeclareFunction(IFunction function)
    {
        if (function.Id is { } id)
            facts.Declare(id.Name);
        foreach (var parameter in function.Params)
            DeclarePattern(parameter);
        if (function is not ArrowFunctionExpression)
            facts.Declare("arguments");
    }

    private void DeclarePattern(Node pattern)
    {
        if (pattern is Identifier identifier)
            facts.Declare(identifier.Name);
        else if (pattern is Property property)
            DeclarePattern(property.Value);
        else if (pattern is AssignmentPattern assignment)
            DeclarePattern(assignment.Left);
        else
        {
            foreach (var child in pattern.ChildNodes)
                DeclarePattern(child);
        }
    }
}
