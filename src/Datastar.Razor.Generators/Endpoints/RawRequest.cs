using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>An action written by hand: <c>data-on:click="@get('/todos')"</c>.</summary>
internal sealed record RawRequest(string Verb, UrlShape Url, Location Location);
