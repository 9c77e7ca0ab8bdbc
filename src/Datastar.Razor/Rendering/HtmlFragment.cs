using Microsoft.AspNetCore.Html;

namespace Datastar.Razor;

/// <summary>A fragment of markup that is at hand.</summary>
public sealed class HtmlFragment : Fragment
{
    private readonly string? _markup;
    private readonly IHtmlContent? _content;

    private HtmlFragment(string? markup, IHtmlContent? content)
    {
        _markup = markup;
        _content = content;
    }

    /// <summary>Makes a fragment of an interpolated string whose holes are encoded: text of a user is shown literally.</summary>
    /// <param name="html">Markup with holes. A hole that is an <see cref="IHtmlContent"/> is markup already.</param>
    /// <returns>The fragment.</returns>
    /// <example><c>HtmlFragment.Create($"&lt;b id='name'>{userText}&lt;/b>")</c></example>
    public static HtmlFragment Create(HtmlInterpolatedStringHandler html) => new(html.ToMarkup(), null);

    internal static HtmlFragment FromMarkup(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new(html, null);
    }

    /// <summary>Makes a fragment of HTML content, such as a tag builder or the result of an HTML helper.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The fragment.</returns>
    public static HtmlFragment From(IHtmlContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(null, content);
    }

    /// <inheritdoc />
    public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_markup is not null)
            writer.WriteHtml(_markup);
        else
            _content!.WriteTo(writer.TextWriter, writer.HtmlEncoder);
        return ValueTask.CompletedTask;
    }
}
