namespace Datastar.Razor;

/// <summary>What a request sends.</summary>
public enum ActionContentType
{
    /// <summary>The signals, as JSON: <c>'json'</c>.</summary>
    Json,

    /// <summary>The fields of a form, and no signals: <c>'form'</c>.</summary>
    Form,
}
