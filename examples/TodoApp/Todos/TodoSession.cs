using System.Reflection;

namespace TodoApp.Todos;

/// <summary>A todo list belongs to a browser: a cookie names it. Endpoints take it as a parameter.</summary>
public sealed record TodoSession(string ListId) : IBindableFromHttpContext<TodoSession>
{
    private const string CookieName = "todo-list";

    /// <summary>What the pages of this list follow for changes.</summary>
    public string Topic => $"todos/{ListId}";

    public static async ValueTask<TodoSession?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        // Only what this app has issued names a list: nobody can choose the name of somebody's next one.
        var store = context.RequestServices.GetRequiredService<TodoStore>();
        if (Guid.TryParse(context.Request.Cookies[CookieName], out var sent) && await store.HasListAsync(sent.ToString()))
            return new(sent.ToString());

        var list = await store.CreateListAsync();
        context.Response.Cookies.Append(CookieName, list, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return new(list);
    }
}
