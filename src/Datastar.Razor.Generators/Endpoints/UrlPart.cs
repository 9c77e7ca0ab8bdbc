using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>A piece of a URL: a text, or the type and the C# code of a hole.</summary>
/// <param name="Literal">The text; <see langword="null"/> for a hole.</param>
/// <param name="Code">The C# code of the hole.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOpen">Whether its value may hold a slash: it was not encoded as one segment.</param>
internal sealed record UrlPart(string? Literal, string? Code, ITypeSymbol? Type, bool IsOpen = false)
{
    /// <summary>Collects the pieces of an interpolated string or of a concatenation; false where the value comes from elsewhere.</summary>
    public static bool Read(IOperation operation, List<UrlPart> parts)
    {
        if (operation.Text() is { } text)
        {
            parts.Add(new(text, null, null));
            return true;
        }
        switch (operation)
        {
            case IInterpolatedStringHandlerCreationOperation handler:
                return Read(handler.Content, parts);
            case IInterpolatedStringAdditionOperation addition:
                return Read(addition.Left, parts) && Read(addition.Right, parts);
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.All(part => ReadPart(part, parts));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return ReadOperand(sum.LeftOperand, parts) && ReadOperand(sum.RightOperand, parts);
            default:
                return false;
        }
    }

    private static bool ReadPart(IInterpolatedStringContentOperation part, List<UrlPart> parts)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation text:
                return Read(text.Text.Unwrap(), parts);
            case IInterpolationOperation hole:
                return ReadHole(hole.Expression, isOpen: true, parts);
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } append }:
                return ReadHole(append.Arguments[0].Value, isOpen: false, parts);
            default:
                return false;
        }
    }

    private static bool ReadOperand(IOperation operand, List<UrlPart> parts) => Read(operand.Unwrap(), parts) || ReadHole(operand, isOpen: true, parts);

    private static bool ReadHole(IOperation hole, bool isOpen, List<UrlPart> parts)
    {
        hole = hole.Unwrap();
        if (Read(hole, parts))
            return true;
        // A URL in a URL has slashes of its own.
        var mayHoldSlash = hole.Type is null or { Name: "Url" or "ActionUrl" } || (isOpen && RouteConstraints.KindOf(hole.Type) is ValueKind.Text);
        parts.Add(new(null, hole.Syntax.ToString(), hole.Type, mayHoldSlash));
        return true;
    }
}
