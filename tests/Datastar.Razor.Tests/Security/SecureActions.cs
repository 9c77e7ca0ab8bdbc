
namespace Datastar.Razor.Tests.Security;

public static class SecureActions
{
    public static readonly DatastarAction Post = Actions.Post("/todos");
    public static readonly DatastarAttributes Attributes = Ds.OnClick(Post);
}
