using System.ComponentModel;

namespace Datastar.Razor;

/// <summary>What the generator took the name of a signal to be, so that the first binding can compare it with the app's JSON options. Not for use in code.</summary>
/// <param name="member">The C# names from the root: <c>User.Name</c>.</param>
/// <param name="path">The signal's path: <c>user.name</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SignalNameAttribute(string member, string path) : Attribute
{
    /// <summary>The C# names from the root: <c>User.Name</c>.</summary>
    public string Member { get; } = member;

    /// <summary>The signal's path: <c>user.name</c>.</summary>
    public string Path { get; } = path;
}
