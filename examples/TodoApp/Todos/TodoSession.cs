using System.Reflection;

namespace TodoApp.Todos;

/// <summary>A todo list belongs to a browser: a cookie names it. Endpoints take it as a parameter.</summary>
public sealed record TodoSession(string ListId) : IBindableFromHttpContext<TodoSession>
{
    private const string CookieName = "todo-list";

    /// <summary>What the pages of this list follow for changes.</summary>
    public string Topic => $"todos/{ListId}";

    public static ValueTask<TodoSession?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!Guid.TryParse(context.Request.Cookies[CookieName], out var id))
        {
            id = Guid.NewGuid();
            context.Response.Cookies.Append(CookieName, id.ToString(), new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
        }
        return ValueTask.FromResult<TodoSession?>(new(id.ToString()));
    }
}
