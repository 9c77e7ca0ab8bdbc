using System.Text.Json;
using CsCheck;
using Xunit.Sdk;

namespace Datastar.Razor.Tests;

/// <summary>Samples that are the same in every run: what held yesterday and fails today was broken by a change.</summary>
internal static class Seeded
{
    public static async Task SampleSeededAsync<T>(this Gen<T> gen, ulong seed, int count, Func<T, Task> check)
    {
        var random = new PCG(1, seed);
        for (var i = 0; i < count; i++)
        {
            var value = gen.Generate(random, null, out _);
            try
            {
                await check(value);
            }
            catch (Exception exception)
            {
                throw new XunitException($"Sample {i} of seed {seed}, {JsonSerializer.Serialize(value)}: {exception.Message}", exception);
            }
        }
    }

    public static Task SampleSeededAsync<T>(this Gen<T> gen, ulong seed, int count, Action<T> check) => gen.SampleSeededAsync(seed, count, value =>
    {
        check(value);
        return Task.CompletedTask;
    });
}
