using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>isEqualNode: the same markup, not the same state.</summary>
internal static class NodeEquality
{
    public static bool Equal(INode a, INode b)
    {
        if (a.NodeType != b.NodeType || a.NodeName != b.NodeName) return false;
        if (a is ICharacterData x) return x.Data == ((ICharacterData)b).Data;
        if (a is IElement element && b is IElement other && !SameAttributes(element, other)) return false;
        if (a is IHtmlTemplateElement s && b is IHtmlTemplateElement t && !Equal(s.Content, t.Content)) return false;
        if (a.ChildNodes.Length != b.ChildNodes.Length) return false;
        for (var i = 0; i < a.ChildNodes.Length; i++)
            if (!Equal(a.ChildNodes[i], b.ChildNodes[i])) return false;
        return true;
    }

    private static bool SameAttributes(IElement a, IElement b)
    {
        if (a.Attributes.Length != b.Attributes.Length || a.NamespaceUri != b.NamespaceUri) return false;
        foreach (var attribute in a.Attributes)
            if (b.GetAttribute(attribute.Name) != attribute.Value) return false;
        return true;
    }
}
