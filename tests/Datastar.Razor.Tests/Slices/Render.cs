using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RazorSlices;

namespace Datastar.Razor.Tests;

/// <summary>Renders through the ways that users have.</summary>
internal static class Render
{
    /// <summary>As a fragment, into our own buffer.</summary>
    public static async Task<string> FragmentAsync(Fragment fragment, IServiceProvider? services = null)
    {
        var writer = FragmentWriter.Rent();
        var context = new FragmentContext(new DefaultHttpContext { RequestServices = services ?? new ServiceCollection().BuildServiceProvider() });
        await fragment.RenderAsync(writer, context, CancellationToken.None);
        var html = System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Return();
        return html;
    }

    /// <summary>As the response of an endpoint that returns the slice.</summary>
    public static async Task<string> PageAsync(IResult result, IServiceProvider? services = null)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services ?? new ServiceCollection().BuildServiceProvider() };
        context.Response.Body = body;
        await result.ExecuteAsync(context);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    /// <summary>By RazorSlices itself, into a string builder.</summary>
    public static async Task<string> StringAsync(RazorSlice slice) => await slice.RenderAsync();

    /// <summary>By RazorSlices itself, into somebody's pipe.</summary>
    public static async Task<string> PipeAsync(RazorSlice slice)
    {
        var body = new MemoryStream();
        var pipe = PipeWriter.Create(body);
        await slice.RenderAsync(pipe);
        await pipe.FlushAsync();
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }
}
