using Datastar.Razor.Rendering;

namespace Datastar.Razor.Expressions;

/// <summary>A part of an expression that depends on the app which emits it: the expression itself may be kept in a static field and belongs to no app.</summary>
internal abstract class CodeHole
{
    /// <summary>What stands for a hole in code. Nothing else in code is this character: strings escape it, and raw JavaScript may not hold it.</summary>
    public const char Mark = '\0';

    /// <summary>The code by which an app fills the hole.</summary>
    public abstract string Fill(RenderSettings settings);
}
