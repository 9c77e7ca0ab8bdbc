using System.Text.Json;

namespace Datastar.Razor.Testing.Tests;

/// <summary>One scenario file. Steps stay raw JSON: only the two runners interpret them.</summary>
internal sealed record Scenario
{
    public required string Name { get; init; }
    public required string Category { get; init; }
    public string About { get; init; } = "";
    public required string Page { get; init; }
    public Dictionary<string, Answer[]> Routes { get; init; } = [];
    public JsonElement[] Steps { get; init; } = [];

    /// <summary>What Chromium showed after loading and after each step.</summary>
    public Snapshot[] Expected { get; init; } = [];
}

/// <summary>A page in the normal form: what two clients must agree on.</summary>
internal sealed record Snapshot(string Title, string Focus, string? Signals, string[] Dom, string[] Requests);

/// <summary>What a route answers on one call.</summary>
internal sealed record Answer
{
    public int Status { get; init; } = 200;
    public string? Type { get; init; }
    public Dictionary<string, string> Headers { get; init; } = [];
    public Part[] Events { get; init; } = [];
    public string? Body { get; init; }
    /// <summary>Answer with the received signals (or form fields) plus "echoed": true.</summary>
    public bool Echo { get; init; }
    /// <summary>Leave the response open after the last event.</summary>
    public bool Hold { get; init; }
    /// <summary>Break the connection after the last event.</summary>
    public bool Abort { get; init; }
}

/// <summary>A piece of a body, written after a real delay, in slices of Chunk bytes when Chunk is above zero.</summary>
internal sealed record Part
{
    public int DelayMs { get; init; }
    public string Raw { get; init; } = "";
    public int Chunk { get; init; }
}
