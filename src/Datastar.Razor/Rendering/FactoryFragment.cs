namespace Datastar.Razor.Rendering;

/// <summary>A fragment that is made anew for each rendering.</summary>
internal sealed class FactoryFragment(Func<Fragment> create) : Fragment
{
    public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken) =>
        (create() ?? throw new InvalidOperationException("The factory of a fragment returned null: return a slice, a component or markup.")).RenderAsync(writer, context, cancellationToken);
}
