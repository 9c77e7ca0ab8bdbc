using Datastar.Razor.Validation;

namespace Datastar.Razor.Attributes;

/// <summary>Where the page has what validation says about a signal.</summary>
internal static class ValidationMessage
{
    /// <summary>The message: <c>$errors?.user?.name</c>; undefined as long as nothing was validated.</summary>
    public static DatastarExpression<bool> Of(ISignal signal)
    {
        var code = $"${ValidationErrorTree.RootName}?.{signal.Path.Replace(".", "?.", StringComparison.Ordinal)}";
        // A generated reference to a signal that holds others has a type of its own.
        var holdsOthers = !signal.GetType().IsGenericType;
        return new(holdsOthers ? $"{code}?.{ValidationErrorTree.SummaryName}" : code, Precedence.Member);
    }

    /// <summary>The message as text, empty as long as nothing was validated.</summary>
    public static DatastarExpression<string> OrEmpty(DatastarExpression<bool> message) => new($"{message.Code} ?? ''", Precedence.Unknown);
}
