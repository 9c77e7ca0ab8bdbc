using System.Text;
using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>The URL of an action as far as the source says it.</summary>
/// <param name="Text">As it is written, without query and fragment.</param>
/// <param name="Segments">The parts between slashes.</param>
/// <param name="IsRelative">Whether it goes on from the address of the page.</param>
/// <param name="IsOpen">Whether more may follow that is not known.</param>
/// <param name="HasQuery">Whether a query follows.</param>
internal sealed record UrlShape(string Text, IReadOnlyList<UrlSegment> Segments, bool IsRelative, bool IsOpen, bool HasQuery)
{
    private static readonly char[] PathEnds = ['?', '#'];

    /// <summary>Reads the URL that an action was given; <see langword="null"/> where it goes elsewhere or nothing is known of it.</summary>
    public static UrlShape? Of(IOperation url)
    {
        var parts = new List<UrlPart>();
        return UrlPart.Read(url.Unwrap(), parts) ? Of(parts) : null;
    }

    /// <summary>Reads a URL that is written as a text.</summary>
    public static UrlShape? Of(string url) => Of((IReadOnlyList<UrlPart>)[new UrlPart(url, null, null)]);

    /// <summary>Reads a URL that is taken apart already.</summary>
    public static UrlShape? Of(IReadOnlyList<UrlPart> parts)
    {
        // What begins with a hole, or names a host, is not ours to know.
        if (parts.Count == 0 || parts[0].Literal is not { Length: > 0 } first || first.StartsWith("//", StringComparison.Ordinal) || first.IndexOf(':') >= 0)
            return null;
        var isRelative = first[0] != '/';
        var builder = new SegmentBuilder();
        foreach (var part in parts)
        {
            var end = part.Literal?.IndexOfAny(PathEnds) ?? -1;
            if (!builder.Add(end < 0 ? part : part with { Literal = part.Literal!.Substring(0, end) }) || end >= 0)
                break;
        }
        var (segments, text) = builder.Build();
        return segments.Count == 0 && isRelative ? null : new(text, [.. segments.Where(segment => segment.Text is not ("." or ".."))], isRelative, builder.IsOpen, parts.Any(part => part.Literal?.IndexOf('?') >= 0));
    }

    private sealed class SegmentBuilder
    {
        private readonly List<UrlSegment> _segments = [];
        private readonly StringBuilder _all = new();
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _pattern = new();
        private ITypeSymbol? _hole;
        private bool _isLiteral = true;
        private int _pieces;

        public bool IsOpen { get; private set; }

        public bool Add(UrlPart part)
        {
            if (part.Literal is null)
            {
                _all.Append('{').Append(part.Code).Append('}');
                _text.Append('{').Append(part.Code).Append('}');
                _pattern.Append(part.Type is not null && RouteConstraints.KindOf(part.Type) is ValueKind.Integer ? "-?[0-9]+" : ".*");
                (_hole, _isLiteral) = (part.Type, false);
                _pieces++;
                IsOpen = part.IsOpen;
                return !IsOpen;
            }
            _all.Append(part.Literal);
            var pieces = part.Literal.Split('/');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    End();
                if (pieces[i].Length == 0)
                    continue;
                _text.Append(pieces[i]);
                _pattern.Append(Regex.Escape(pieces[i]));
                _pieces++;
            }
            return true;
        }

        public (List<UrlSegment> Segments, string Text) Build()
        {
            // The segment in which all ends may go on.
            if (!IsOpen)
                End();
            return (_segments, _all.ToString());
        }

        private void End()
        {
            if (_pieces > 0)
                _segments.Add(new(_text.ToString(), _isLiteral, _pieces == 1 ? _hole : null, _isLiteral || _pieces == 1 ? null : $"^{_pattern}$"));
            _text.Clear();
            _pattern.Clear();
            (_hole, _isLiteral, _pieces) = (null, true, 0);
        }
    }
}
